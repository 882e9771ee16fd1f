/** The few globals beyond ECMAScript that page, worker and Node all have; core may use no others. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
/** Only what core asks of a signal; the full type is the platform's. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}
