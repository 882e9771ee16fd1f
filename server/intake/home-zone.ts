/** Minutes east of UTC of this home's time zone at an instant. */
export const homeZone = (atMs: number) => -new Date(atMs).getTimezoneOffset();
