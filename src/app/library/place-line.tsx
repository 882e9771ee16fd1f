import { formatPlace } from "../../core/view/format-place.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";

/** Lines of the graticule stand so far apart, degrees. */
const EVERY = 30;
const MERIDIANS = [-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150];
const PARALLELS = [-60, -EVERY, 0, EVERY, 60];

/** Where it was taken: a point on a plain net of degrees, its coordinates, and the way to this device's own maps. No map is asked for anywhere. */
export function PlaceLine({ latitude, longitude }: { latitude: number; longitude: number }) {
  const place = formatPlace(latitude, longitude);
  return (
    <div class="place-line">
      <svg viewBox="-180 -90 360 180" aria-hidden="true" focusable="false">
        {MERIDIANS.map((degrees) => (
          <path key={degrees} d={`M${degrees} -90V90`} data-main={degrees === 0} />
        ))}
        {PARALLELS.map((degrees) => (
          <path key={degrees} d={`M-180 ${-degrees}H180`} data-main={degrees === 0} />
        ))}
        <circle cx={longitude} cy={-latitude} r="7" />
      </svg>
      <span>
        <bdi>{place}</bdi>
        <a class="place-open" href={`geo:${latitude},${longitude}`}>
          {LIBRARY_WORDS.openInMaps}
        </a>
      </span>
    </div>
  );
}
