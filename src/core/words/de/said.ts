import type { LateWords } from "../spoken.ts";
import { BLOCK_WORDS } from "./block.ts";

export const SAID_WORDS: LateWords["SAID_WORDS"] = {
  ...BLOCK_WORDS,
  "another-worker": "Ein anderer Teil von Homeward ist schon dabei.",
  "folders-left": "Die verknüpften Ordner sind noch nicht durchgesehen.",
  "leaving-home": "Dieses Gerät verlässt sein Zuhause.",
  "new-version": "Eine neue Version von Homeward übernimmt.",
  "next-try": "Alles Übrige wartet auf seinen nächsten Versuch.",
  "broken-off": "Dieses Gerät konnte nicht weitermachen.",
  "note-damaged":
    "Was dieses Gerät zu dem Foto notiert hatte, war beschädigt. Seine Bytes können noch einmal gesendet werden.",
  "time-over": "Die Zeit, die der Browser dafür gab, war um.",
  "not-kept": "Dein Zuhause hat die Bytes angenommen, aber nicht behalten.",
  "way-answered":
    "Etwas auf dem Weg hat statt deines Zuhauses geantwortet, etwa die Anmeldeseite eines WLANs.",
  "home-odd": "Dein Zuhause hat etwas geantwortet, das diese Version von Homeward nicht kennt.",
  "folder-closed": "In diesen Ordner lässt sich nicht schreiben.",
  "written-otherwise": "Was geschrieben wurde, liest sich anders.",

  "not-media": "Das ist weder ein Foto noch ein Video.",
  zip: "Das ist eine Zip-Datei. Exporte von Google Fotos und Apple kommen unter Einstellungen → Import herein.",
  "zip-unreadable":
    "Das lässt sich nicht als Zip-Datei lesen. Vielleicht ist es nicht ganz heruntergeladen.",
  "zip-damaged": "Diese Datei ist im Zip beschädigt.",
  "zip-locked": "Diese Datei ist mit einem Passwort gesperrt.",
  "zip-bomb": "Diese Datei würde weit größer, als ein Foto oder Video sein kann.",

  "share-rest": "Der Rest des Geteilten",
  "share-unnamed": "Eine Datei, deren Name nicht zu lesen war",
  "share-not-whole": "Sie kam nicht ganz an. Teile sie noch einmal.",
  "share-rest-not-here":
    "Die andere App hörte auf, bevor alles hier war. Teile noch einmal, was fehlt.",
  "share-unreadable":
    "Die andere App hat sie in einer Form gesendet, die Homeward nicht lesen kann.",
};
