import type { LateWords } from "../spoken.ts";

export const INSTALL_WORDS: LateWords["INSTALL_WORDS"] = {
  button: "Installieren",
  how: "So installierst du",
  title: "Homeward installieren",
  installed: "Homeward ist auf diesem Gerät installiert.",
  thanks: "Homeward ist installiert. Du findest es bei deinen Apps.",
  offer: "Homeward bei deinen Apps behalten?",

  gives: {
    installed: "Es hat ein eigenes Symbol und öffnet ohne den Browser drumherum.",
    ask: "Es bekommt ein eigenes Symbol, nimmt an, was du mit ihm teilst oder öffnest, und darf vielleicht öfter zum Senden geweckt werden.",
    "share-sheet":
      "Es bekommt ein eigenes Symbol. Safari löscht womöglich, was Websites speichern, wenn sie sieben Tage nicht besucht werden; Installiertes lässt es in Ruhe.",
    dock: "Es bekommt einen Platz im Dock. Safari löscht womöglich, was Websites speichern, wenn sie sieben Tage nicht besucht werden; Installiertes lässt es in Ruhe.",
    "phone-menu": "Es bekommt ein eigenes Symbol bei deinen Apps.",
    menu: "Es bekommt ein eigenes Symbol, nimmt an, was du mit ihm teilst oder öffnest, und darf vielleicht öfter zum Senden geweckt werden.",
    none: "Dieser Browser hat keinen Weg zum Installieren, den Homeward kennt. In einem Tab geht alles.",
  },

  steps: {
    "share-sheet": [
      "Tippe auf „Teilen“ in deinem Browser.",
      "Wähle „Zum Home-Bildschirm“.",
      "Öffne Homeward über sein neues Symbol. Vielleicht will es noch einmal gekoppelt werden.",
    ],
    dock: ["Öffne das Menü „Ablage“ von Safari.", "Wähle „Zum Dock hinzufügen“."],
    "phone-menu": ["Öffne das Menü deines Browsers.", "Wähle „Zum Startbildschirm hinzufügen“."],
    menu: [
      "Öffne das Menü deines Browsers.",
      "Wähle „Homeward installieren“ oder „App installieren“.",
    ],
  },
};
