import { openLibraryApi } from "./library-api.ts";

/** The one library of this page: all that follow its changes share a connection. */
export const theLibrary = openLibraryApi();
