import type { LateWords } from "../spoken.ts";

export const REMINDER_CARD_WORDS: LateWords["REMINDER_CARD_WORDS"] = {
  notifications: "Sag mir, wenn alles zu Hause ist oder etwas mich braucht",
  notificationHint: {
    on: "Selten, und nie, solange Homeward zu sehen ist.",
    off: "Dieser Browser fragt dich vorher.",
    blocked: "Mitteilungen sind für diese Seite in den Einstellungen des Browsers gesperrt.",
    missing: "Dieser Browser oder diese Art Fenster hat keine Mitteilungen.",
  },
  push: "Mein Zuhause darf mich erinnern, wenn Fotos hier drei Tage warten",
  pushHint: {
    on: "Dein Zuhause sendet eine Nachricht über den Push-Dienst dieses Browsers.",
    off: "Eine Nachricht über den Push-Dienst dieses Browsers; er fragt dich vorher.",
    blocked: "Mitteilungen sind für diese Seite in den Einstellungen des Browsers gesperrt.",
    missing: "Dieser Browser oder diese Art Fenster hat keine Push-Nachrichten.",
  },
  keepAwake: "Bildschirm beim Senden anlassen",
  keepAwakeHint: "Solange Homeward offen und zu sehen ist. Das kostet Akku.",
  keepAwakeMissing: "Dieser Browser kann den Bildschirm nicht anlassen.",
};
