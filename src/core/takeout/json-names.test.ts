import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOfJson, keysOfMedia } from "./json-names.ts";

const finds = (json: string, media: string): boolean =>
  keysOfMedia(media).some((key) => keysOfJson(json).includes(key));

describe("a photo's JSON", () => {
  // Names as people showed them: github.com/simulot/immich-go (matcher_test.go), github.com/ente/ente/pull/4956,
  // github.com/TheLastGimbus/GooglePhotosTakeoutHelper/pull/449, github.com/mattwilson1024/google-photos-exif/issues/52
  it.each([
    ["PXL_20211013_220651983.jpg.json", "PXL_20211013_220651983.jpg"],
    ["PXL_20220405_090123740.PORTRAIT.jpg.json", "PXL_20220405_090123740.PORTRAIT-modifié.jpg"],
    ["DSC_0100.JPG.json", "DSC_0100.JPG"],
    ["DSC_0101.JPG(1).json", "DSC_0101(1).JPG"],
    ["IMG_2710.HEIC(1).json", "IMG_2710(1).HEIC"],
    ["PXL_20231118_035751175.MP.jpg.json", "PXL_20231118_035751175.MP.jpg"],
    ["PXL_20231118_035751175.MP.jpg.json", "PXL_20231118_035751175.MP"],
    ["PXL_20231118_035751175.MP.jpg.json", "PXL_20231118_035751175.MP4"],
    [
      "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGIN.json",
      "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg",
    ],
    [
      "05yqt21kruxwwlhhgrwrdyb6chhwszi9bqmzu16w0 2.jp.json",
      "05yqt21kruxwwlhhgrwrdyb6chhwszi9bqmzu16w0 2.jpg",
    ],
    [
      "😀😃😄😁😆😅😂🤣🥲☺️😊😇🙂🙃😉😌😍🥰😘😗😙😚😋.json",
      "😀😃😄😁😆😅😂🤣🥲☺️😊😇🙂🙃😉😌😍🥰😘😗😙😚😋😛.jpg",
    ],
    [
      "Backyard_ceremony_wedding_photography_xxxxxxx_(494).json",
      "Backyard_ceremony_wedding_photography_xxxxxxx_m(494).jpg",
    ],
    [
      "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_.json",
      "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_P.jpg",
    ],
    [
      "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_.json",
      "original_1d4caa6f-16c6-4c3d-901b-9387de10e528_P(1).jpg",
    ],
    ["PXL_20210102_221126856.MP~2.jpg.json", "PXL_20210102_221126856.MP~2.jpg"],
    [
      "13039_327707840323_537645323_9470255_27214_n.j(1).json",
      "13039_327707840323_537645323_9470255_27214_n(1).jpg",
    ],
    ["IMG_20250112_100426.jpg.supplemental-metadata.json", "IMG_20250112_100426.jpg"],
    ["IMG_1234.jpg.supplemental-metadata(1).json", "IMG_1234(1).jpg"],
    [
      "PXL_20240704_211233456.RAW-01.COVER.jpg.supplem.json",
      "PXL_20240704_211233456.RAW-01.COVER.jpg",
    ],
    [
      "IMG-20241109-WA0001_and_some_words_more.jpg.s.json",
      "IMG-20241109-WA0001_and_some_words_more.jpg",
    ],
    [
      "IMG-20241109-WA0001_and_some_words_mo12.jpg..json",
      "IMG-20241109-WA0001_and_some_words_mo12.jpg",
    ],
    ["IMG_0042.HEIC.supplemental-metadata.json", "IMG_0042.MP4"],
    ["IMG_0042.HEIC.json", "IMG_0042.MOV"],
    ["IMG_7.jpg.json", "IMG_7-bearbeitet.jpg"],
    ["IMG_7.jpg(2).json", "IMG_7-edited(2).jpg"],
    ["IMG_7.jpg.json", "IMG_7-編集済み.jpg"],
    [
      "a_name_that_is_so_long_that_google_cuts_it_.jp.json",
      "a_name_that_is_so_long_that_google_cuts_it_-edi.jpg",
    ],
    ["Foto.json", "Foto.jpg"],
  ])("%s is that of %s", (json, media) => {
    expect(finds(json, media)).toBe(true);
  });

  it.each([
    ["PXL_20211013_220651983.jpg.json", "PXL_20211013_220651958.jpg"],
    ["PXL_20220405_090123740.PORTRAIT.jpg.json", "PXL_20220405_090123741.PORTRAIT-modifié.jpg"],
    ["DSC_0102.JPG(2).json", "DSC_0102(1).JPG"],
    ["DSC_0103.JPG(1).json", "DSC_0103.JPG"],
    ["DSC_0104.JPG.json", "DSC_0104(1).JPG"],
    [
      "Backyard_ceremony_wedding_photography_xxxxxxx_(494).json",
      "Backyard_ceremony_wedding_photography_xxxxxxx_m(185).jpg",
    ],
    ["IMG_1.jpg.json", "IMG_1.png"],
    ["metadata.json", "IMG_1.jpg"],
  ])("%s is not that of %s", (json, media) => {
    expect(finds(json, media)).toBe(false);
  });

  it("is found however long the name is, by the rule that Google cuts by", () => {
    const stem = fc.stringMatching(/^[A-Za-z0-9_ -]{1,45}$/);
    fc.assert(
      fc.property(
        stem,
        fc.constantFrom(".jpg", ".HEIC", ".mp4"),
        fc.nat(20),
        fc.boolean(),
        (name, extension, copy, isNew) => {
          const number = copy === 0 ? "" : `(${copy})`;
          const whole = `${name}${extension}${isNew ? ".supplemental-metadata" : ""}`;
          const json = `${whole.slice(0, 46)}${number}.json`;
          expect(finds(json, `${name}${number}${extension}`)).toBe(true);
        },
      ),
    );
  });

  it("never throws and never is that of another number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (json, media) => {
        expect(() => finds(json, media)).not.toThrow();
      }),
    );
  });
});
