/** A paired device. */
export type Device = {
  id: string;
  name: string;
  createdAtMs: number;
  lastSeenAtMs: number;
  /** Photos that wait on the device, as it told last; null: it never told. */
  waitingCount: number | null;
};

/** A device to be added, with the SHA-256 (hexadecimal) of its credential; the credential itself is never stored. */
export type NewDevice = { id: string; name: string; tokenHash: string; createdAtMs: number };

/** Devices and pairing codes. Every method throws HomewardError `home-full` when the disk is full. */
export type DeviceRows = {
  /** Adds a device. Durable when it resolves; after a crash before that, it is either there or not. */
  addDevice(device: NewDevice): Promise<void>;
  /** The device with this credential hash; null when there is none (any more). */
  findDeviceByToken(tokenHash: string): Promise<Device | null>;
  /** All devices, oldest first. */
  listDevices(): Promise<Device[]>;
  /** Removes a device with the rows of its uploads and its push subscription, never a photo. False when there was none. */
  removeDevice(id: string): Promise<boolean>;
  /** Gives a device another name. False when there is none. */
  renameDevice(id: string, name: string): Promise<boolean>;
  /** Notes when a device was last seen (ms since the epoch). */
  touchDevice(id: string, atMs: number): Promise<void>;
  /**
   * Notes how many photos wait on a device. With the first that waits a time begins, which `commit` begins anew with each
   * photo that arrives from the device, and which ends when none waits.
   */
  noteWaiting(id: string, waitingCount: number, atMs: number): Promise<void>;
  /** Adds a pairing code by its hash; codes that are over by `nowMs` are forgotten. */
  addPairingCode(codeHash: string, expiresAtMs: number, nowMs: number): Promise<void>;
  /**
   * Trades a pairing code for a device in one transaction: false, and nothing is added, when the code is unknown, used or
   * over by `nowMs`. After a crash either both happened or neither.
   */
  redeemPairingCode(codeHash: string, nowMs: number, device: NewDevice): Promise<boolean>;
};
