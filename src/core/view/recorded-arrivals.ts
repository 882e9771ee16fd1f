/** A pick going home as a page saw it: what home had confirmed, in kB, at so many ms. */
export type RecordedArrivals = {
  allKilobytes: number;
  endMs: number;
  arrivals: readonly (readonly [atMs: number, kilobytes: number])[];
};

/** Recorded in Chromium over a gate whose speed changed every few seconds and at times all but stood still. */
export const RECORDED: Record<"photos" | "bigPhotos" | "film", RecordedArrivals> = {
  photos: {
    allKilobytes: 90351,
    endMs: 200026,
    // prettier-ignore
    arrivals: [
      [1614, 0], [2181, 401], [2551, 803], [2821, 1205], [12798, 3714], [13350, 6223],
      [13796, 8732], [45872, 11242], [48813, 13751], [49085, 16260], [94999, 18770],
      [98209, 23787], [98466, 26296], [121050, 28806], [121927, 33825], [122510, 36335],
      [140794, 38845], [142046, 41354], [142393, 43864], [182432, 46373], [183535, 51795],
      [184520, 52197], [185347, 53000], [185603, 53402], [185860, 53804], [193006, 54205],
      [194155, 54607],
    ],
  },
  bigPhotos: {
    allKilobytes: 36129,
    endMs: 200204,
    // prettier-ignore
    arrivals: [
      [1070, 0], [29047, 1204], [52164, 3612], [94313, 4815], [98274, 6020],
    ],
  },
  film: {
    allKilobytes: 58444,
    endMs: 200026,
    // prettier-ignore
    arrivals: [
      [1270, 0], [9943, 703], [22099, 1407], [22930, 2814], [30085, 3517], [31026, 4221],
      [31329, 4925], [118086, 5187], [118372, 5449], [120779, 5711], [122941, 5891],
      [123205, 6415], [126167, 7119], [130197, 7905], [136348, 8609], [137119, 9312],
      [137658, 10099], [138712, 10623], [139508, 10803], [140029, 11328], [146429, 12900],
      [149794, 14735], [189449, 18405], [189981, 18930], [191928, 19978],
    ],
  },
};
