import { describe, expect, it } from "vitest";
import type { ExportEntry } from "./export-entry.ts";
import { exportKindOf, type ImportPlan, isTold, planImport } from "./plan.ts";

const AT = Date.UTC(2023, 6, 1, 12);

function entry(path: string, sizeBytes = 10, crc32: number | null = null): ExportEntry {
  return { path, sizeBytes, crc32, modifiedAtMs: 0 };
}

const google = (fields: object = {}) =>
  JSON.stringify({
    title: "IMG_1.jpg",
    photoTakenTime: { timestamp: String(AT / 1000), formatted: "1 Jul 2023" },
    geoData: { latitude: 0, longitude: 0, altitude: 0 },
    ...fields,
  });

/** A plan of an export: names with their text where they are JSON or tables, else null. */
function planOf(files: Record<string, string | null>): ImportPlan {
  const entries = Object.keys(files).map((path) => entry(path));
  const texts = new Map(
    entries.filter(isTold).flatMap((one) => {
      const text = files[one.path];
      return text === null || text === undefined ? [] : [[one, text] as const];
    }),
  );
  return planImport(entries, texts);
}

const ROOT = "Takeout/Google Photos";
const YEAR = `${ROOT}/Photos from 2023`;

describe("planImport() of Google Takeout", () => {
  it("gives each photo its date, place, words, star and album", () => {
    const plan = planOf({
      [`${YEAR}/IMG_1.jpg`]: null,
      [`${YEAR}/IMG_1.jpg.supplemental-metadata.json`]: google({
        description: "Sandburg",
        favorited: true,
        geoData: { latitude: 54.7, longitude: 8.5, altitude: 0 },
      }),
      [`${ROOT}/Föhr/metadata.json`]: '{"title":"Föhr","description":"","access":"protected"}',
      [`${ROOT}/Föhr/IMG_2.jpg`]: null,
      [`${ROOT}/Föhr/IMG_2.jpg.json`]: google({ title: "IMG_2.jpg" }),
    });
    expect(plan.kind).toBe("google");
    expect(plan.files.map(({ name, notes }) => [name, notes])).toEqual([
      [
        "IMG_2.jpg",
        expect.objectContaining({
          takenAtMs: AT,
          albums: ["Föhr"],
          latitude: null,
          favourite: false,
        }),
      ],
      [
        "IMG_1.jpg",
        expect.objectContaining({
          takenAtMs: AT,
          albums: [],
          latitude: 54.7,
          longitude: 8.5,
          description: "Sandburg",
          favourite: true,
        }),
      ],
    ]);
    expect(plan.counts).toMatchObject({ photos: 2, videos: 0, albums: 1, dated: 2, untold: 0 });
  });

  it("finds the JSON in another part of the export, and in the folder of the year", () => {
    const plan = planOf({
      [`${ROOT}/Föhr/Metadaten.json`]: '{"title":"Föhr"}',
      [`${ROOT}/Föhr/IMG_1.jpg`]: null,
      [`${YEAR}/IMG_1.jpg.json`]: google(),
    });
    expect(plan.files[0]?.notes).toMatchObject({ takenAtMs: AT, albums: ["Föhr"] });
  });

  it("takes no date from a name that two years have", () => {
    const plan = planOf({
      [`${ROOT}/Föhr/metadata.json`]: '{"title":"Föhr"}',
      [`${ROOT}/Föhr/IMG_1.jpg`]: null,
      [`${YEAR}/IMG_1.jpg.json`]: google(),
      [`${ROOT}/Photos from 2022/IMG_1.jpg.json`]: google(),
    });
    expect(plan.files[0]?.notes?.takenAtMs).toBeNull();
  });

  it("makes no albums of years, days and folders without a name", () => {
    const titles = ["Photos from 2023", "Fotos von 2023", "2019-06-01", "", "2023 年的照片"];
    for (const title of titles) {
      const plan = planOf({
        [`${ROOT}/x/metadata.json`]: JSON.stringify({ title }),
        [`${ROOT}/x/IMG_1.jpg`]: null,
        [`${ROOT}/x/IMG_1.jpg.json`]: google(),
      });
      expect([title, plan.files[0]?.notes?.albums]).toEqual([title, []]);
    }
    const summer = planOf({
      [`${ROOT}/x/metadata.json`]: '{"title":"Summer 2023"}',
      [`${ROOT}/x/IMG_1.jpg`]: null,
      [`${ROOT}/x/IMG_1.jpg.json`]: google(),
    });
    expect(summer.files[0]?.notes?.albums).toEqual(["Summer 2023"]);
  });

  it("leaves out what was in the trash, and counts what was archived", () => {
    const plan = planOf({
      [`${YEAR}/IMG_1.jpg`]: null,
      [`${YEAR}/IMG_1.jpg.json`]: google({ trashed: true }),
      [`${ROOT}/Papierkorb/IMG_2.jpg`]: null,
      [`${YEAR}/IMG_3.jpg`]: null,
      [`${YEAR}/IMG_3.jpg.json`]: google({ archived: true }),
    });
    expect(plan.files.map(({ name }) => name)).toEqual(["IMG_3.jpg"]);
    expect(plan.counts).toMatchObject({ trashed: 2, archived: 1, photos: 1 });
  });

  it("counts what lies there twice, what nothing is told of, and what is no photo", () => {
    const one = [`${YEAR}/IMG_1.jpg`, `${ROOT}/Föhr/IMG_1.jpg`];
    const entries = [
      ...one.map((path) => entry(path, 10, 7)),
      entry(`${YEAR}/IMG_9.MOV`),
      entry(`${YEAR}/IMG_1.jpg.json`),
      entry("Takeout/archive_browser.html"),
      entry("__MACOSX/._IMG_1.jpg"),
    ];
    const plan = planImport(entries, new Map([[entries[3] as ExportEntry, google()]]));
    expect(plan.counts).toEqual({
      photos: 2,
      videos: 1,
      albums: 0,
      dated: 2,
      untold: 1,
      repeated: 1,
      trashed: 0,
      archived: 0,
      other: 1,
    });
  });

  it("uses only the base name of a path that leads elsewhere", () => {
    const plan = planOf({ "../../etc/IMG_1.jpg": null, "a\\..\\IMG_2.jpg": null });
    expect(plan.files.map(({ name }) => name)).toEqual(["IMG_1.jpg", "IMG_2.jpg"]);
  });

  it("goes on with JSON that is none", () => {
    const plan = planOf({
      [`${YEAR}/IMG_1.jpg`]: null,
      [`${YEAR}/IMG_1.jpg.json`]: "{",
      [`${YEAR}/shared_album_comments.json`]: "[]",
      [`${YEAR}/user-generated-memory-titles.json`]: '{"title":["x"]}',
    });
    expect(plan.files).toHaveLength(1);
    expect(plan.files[0]?.notes).toBeNull();
  });
});

describe("planImport() of an Apple export", () => {
  const HEAD =
    "imgName,fileChecksum,favorite,hidden,deleted,originalCreationDate,viewCount,importDate\n";
  const row = (name: string, marks = "no,no,no") =>
    `${name},AfQj57ORF2JIumUCjO+PawZ9nqPg,${marks},"Saturday June 4,2022 12:11 PM GMT",10,"Saturday June 4,2022 12:11 PM GMT"\n`;

  it("reads details and albums over all parts, and leaves out what was deleted", () => {
    const plan = planOf({
      "iCloud Photos Part 1 of 2/Photos/Photo Details.csv":
        HEAD + row("IMG_1.HEIC", "yes,no,no") + row("IMG_3.JPG", "no,no,yes"),
      "iCloud Photos Part 1 of 2/Photos/IMG_1.HEIC": null,
      "iCloud Photos Part 1 of 2/Photos/IMG_3.JPG": null,
      "iCloud Photos Part 1 of 2/Albums/Föhr.csv": "Images\nIMG_1.HEIC\nIMG_2.MOV\n",
      "iCloud Photos Part 1 of 2/Memories/Summer.csv": "imageName\nIMG_1.HEIC\n",
      "iCloud Photos Part 2 of 2/Photos/Photo Details-1.csv": HEAD + row("IMG_2.MOV", "no,yes,no"),
      "iCloud Photos Part 2 of 2/Photos/IMG_2.MOV": null,
      "iCloud Photos Part 2 of 2/Recently Deleted/IMG_4.JPG": null,
    });
    expect(plan.kind).toBe("apple");
    const told = plan.files.map(({ name, notes }) => [name, notes?.albums, notes?.favourite]);
    expect(told).toEqual([
      ["IMG_1.HEIC", ["Föhr"], true],
      ["IMG_2.MOV", ["Föhr"], false],
    ]);
    expect(plan.files[0]?.notes?.takenAtMs).toBe(Date.UTC(2022, 5, 4, 12, 11));
    expect(plan.counts).toMatchObject({ photos: 1, videos: 1, albums: 1, trashed: 2, archived: 1 });
  });
});

it("an export is told by its names, other folders are not", () => {
  expect(exportKindOf(["Takeout/x/IMG_1.jpg", "Takeout/x/IMG_1.jpg.supple(1).json"])).toBe(
    "google",
  );
  expect(exportKindOf(["Photos/Photo Details-2.csv"])).toBe("apple");
  expect(exportKindOf(["IMG_1.jpg", "package.json"])).toBeNull();
});
