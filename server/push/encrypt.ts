import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import type { PushSubscription } from "../ports/push-rows.ts";

/** RFC 8188: one record of up to this many bytes; what push services take at least (RFC 8030 section 7.2). */
const RECORD_BYTES = 4096;
/** Tag of AES-GCM and the delimiter of the last record. */
const OVERHEAD_BYTES = 17;

/** What is drawn anew for each message; never used twice. */
export type MessageSecrets = {
  /** Private key on P-256, 32 bytes. */
  senderKey: Buffer;
  /** 16 bytes. */
  salt: Buffer;
};

function freshSecrets(): MessageSecrets {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return { senderKey: ecdh.getPrivateKey(), salt: randomBytes(16) };
}

/**
 * Encrypts a message for one subscription: RFC 8291 in the coding `aes128gcm` of RFC 8188, header and one record.
 * Throws RangeError above 3,993 bytes with its header, and what node:crypto throws for a point that is not on P-256.
 */
export function encryptPush(
  message: Uint8Array,
  { p256dh, auth }: Pick<PushSubscription, "p256dh" | "auth">,
  { senderKey, salt }: MessageSecrets = freshSecrets(),
): Buffer {
  const receiverPoint = Buffer.from(p256dh, "base64url");
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(senderKey);
  const senderPoint = ecdh.getPublicKey();
  const header = Buffer.concat([salt, headerEnd(senderPoint)]);
  if (header.length + message.length + OVERHEAD_BYTES > RECORD_BYTES) {
    throw new RangeError(`Cannot send ${message.length} bytes by push: they must fit one record`);
  }

  // RFC 8291 section 3.4: the secret of both sides, bound to who they are.
  const who = Buffer.concat([Buffer.from("WebPush: info\0"), receiverPoint, senderPoint]);
  const shared = ecdh.computeSecret(receiverPoint);
  const secret = hkdf(shared, Buffer.from(auth, "base64url"), who, 32);
  const key = hkdf(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = hkdf(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);

  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // RFC 8188 section 2: 0x02 ends the last record.
  const record = [cipher.update(message), cipher.update(Buffer.from([2])), cipher.final()];
  return Buffer.concat([header, ...record, cipher.getAuthTag()]);
}

/** Record size and key id, here the sender's point (RFC 8188 section 2.1). */
function headerEnd(senderPoint: Buffer): Buffer {
  const sizes = Buffer.alloc(5);
  sizes.writeUInt32BE(RECORD_BYTES);
  sizes.writeUInt8(senderPoint.length, 4);
  return Buffer.concat([sizes, senderPoint]);
}

function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, bytes));
}
