/** Where a device wants its push messages (W3C PushSubscription): address, P-256 point and secret, the latter two base64url. */
export type PushSubscription = { endpoint: string; p256dh: string; auth: string };

/** What decides whether a device is reminded; instants in ms since the epoch. */
export type ReminderFacts = {
  lastSeenAtMs: number;
  /** null: the device never told. */
  waitingCount: number | null;
  /** Since when photos wait without one of them having arrived; null where none waits. */
  waitingSinceMs: number | null;
  /** null: never reminded. */
  remindedAtMs: number | null;
  /** How many reminders went out since the device was heard of. */
  remindersInRow: number;
  /** Until when the push service asked for silence; null: it did not. */
  notBeforeAtMs: number | null;
};

export type SubscribedDevice = ReminderFacts & { id: string; subscription: PushSubscription };

/** Push subscriptions, one a device, and reminders sent. Every method throws HomewardError `home-full` when the disk is full. */
export type PushRows = {
  /** Keeps the subscription of a device instead of the one it had. Durable when it resolves. */
  saveSubscription(deviceId: string, subscription: PushSubscription): Promise<void>;
  findSubscription(deviceId: string): Promise<PushSubscription | null>;
  /** Forgets the subscription of a device; with `endpoint`, only while it is that one. */
  removeSubscription(deviceId: string, endpoint?: string): Promise<void>;
  /** All devices with a subscription. */
  listSubscribed(): Promise<SubscribedDevice[]>;
  /**
   * Notes a reminder before it is sent: who dies in between leaves one out, and never sends one twice. False, and nothing is
   * noted, when another process reminded the device since `before` was read.
   */
  claimReminder(
    deviceId: string,
    before: Pick<ReminderFacts, "remindedAtMs">,
    after: { remindedAtMs: number; remindersInRow: number },
  ): Promise<boolean>;
  /** Takes back a claim whose reminder was not delivered; none is tried before `notBeforeAtMs` (null: no pause). */
  undoReminder(
    deviceId: string,
    before: Pick<ReminderFacts, "remindedAtMs" | "remindersInRow">,
    notBeforeAtMs: number | null,
  ): Promise<void>;
};
