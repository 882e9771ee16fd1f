import { ABOUT_WORDS } from "../../core/words/spoken.ts";
import { VERSION } from "../version.ts";

/** Which Homeward this is, whose it is, and where it keeps what. */
export function About() {
  const words = ABOUT_WORDS;
  return (
    <div class="card about">
      <dl class="facts">
        <div>
          <dt>{words.version}</dt>
          <dd>{VERSION}</dd>
        </div>
        <div>
          <dt>{words.licence}</dt>
          <dd>{words.licenceIs}</dd>
        </div>
        <div>
          <dt>{words.docs}</dt>
          <dd>
            {words.docsHint} <a href="/api/v1/openapi.json">{words.api}</a>
          </dd>
        </div>
      </dl>
      <h3>{words.stored}</h3>
      <ul role="list" class="about-stored">
        <li>{words.storedHere}</li>
        <li>{words.storedHome}</li>
        <li>
          {words.storedElsewhere} {words.push}
        </li>
      </ul>
    </div>
  );
}
