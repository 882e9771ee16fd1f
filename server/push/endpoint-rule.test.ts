import { expect, it } from "vitest";
import { isPublicEndpoint } from "./endpoint-rule.ts";

it.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/x",
  "https://web.push.apple.com/x",
  "https://push.example:8443/x",
])("isPublicEndpoint() lets %s pass", (url) => {
  expect(isPublicEndpoint(new URL(url))).toBe(true);
});

it.each([
  "http://push.example/x",
  "ftp://push.example/x",
  "https://127.0.0.1/x",
  "https://127.1/x",
  "https://0x7f000001/x",
  "https://2130706433/x",
  "https://192.168.1.1/x",
  "https://8.8.8.8/x",
  "https://[::1]/x",
  "https://[::ffff:10.0.0.1]/x",
  "https://localhost/x",
  "https://localhost./x",
  "https://a.localhost/x",
  "https://router/x",
  "https://router./x",
  "https://nas.local/x",
  "https://nas.home.arpa/x",
  "https://metadata.google.internal/x",
  "https://user:word@push.example/x",
])("isPublicEndpoint() stops %s", (url) => {
  expect(isPublicEndpoint(new URL(url))).toBe(false);
});
