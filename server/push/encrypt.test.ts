import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PushService, Subscriber } from "../testing/push-service.suite.ts";
import { encryptPush } from "./encrypt.ts";

const service = await PushService.start();

describe("encryptPush()", () => {
  it("gives the message of RFC 8291 appendix A", () => {
    const subscription = {
      p256dh:
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    };
    const senderKey = Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url");
    const salt = Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url");
    const message = Buffer.from("When I grow up, I want to be a watermelon");
    expect(encryptPush(message, subscription, { senderKey, salt }).toString("base64url")).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  it("is read by the one subscriber that it is for, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const [meant, other] = [new Subscriber(service), new Subscriber(service)];
        const body = encryptPush(Buffer.from(text), meant.keys);
        expect(meant.decrypt(body)).toBe(text);
        expect(() => other.decrypt(body)).toThrow("authenticate");
      }),
      { numRuns: 30 },
    );
  });

  it("never encrypts twice alike", () => {
    const { keys } = new Subscriber(service);
    const [one, two] = [encryptPush(Buffer.from("a"), keys), encryptPush(Buffer.from("a"), keys)];
    expect(one.equals(two)).toBe(false);
    expect(one.subarray(0, 16).equals(two.subarray(0, 16))).toBe(false);
  });

  it("fills one record and not a byte more", () => {
    const subscriber = new Subscriber(service);
    const most = 4096 - 86 - 17;
    const body = encryptPush(Buffer.alloc(most, "x"), subscriber.keys);
    expect(body).toHaveLength(4096);
    expect(subscriber.decrypt(body)).toHaveLength(most);
    expect(() => encryptPush(Buffer.alloc(most + 1), subscriber.keys)).toThrow(RangeError);
  });
});
