// @tus/server with its FileStore, as its own documentation starts it.
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const [folder = "", port = "0"] = process.argv.slice(2);

const server = new Server({ path: "/files", datastore: new FileStore({ directory: folder }) });
server.listen({ host: "127.0.0.1", port: Number(port) });
