// Loaded into the home by start.mjs: when the parent is gone, stop in good order instead of running on unseen.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
