/** The words between numbers and dates; the numbers and dates come formatted. */
export const FORMAT_WORDS = {
  bytes: (count: string, isOne: boolean) => (isOne ? `${count} byte` : `${count} bytes`),
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
  gigabytes: (size: string) => `${size} GB`,
  terabytes: (size: string) => `${size} TB`,

  seconds: (count: string) => `${count} s`,
  minutes: (count: string) => `${count} min`,
  hours: (count: string) => `${count} h`,
  hoursMinutes: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
  days: (count: string) => `${count} days`,

  tomorrow: (time: string) => `${time} tomorrow`,
  onDay: (time: string, day: string) => `${time} on ${day}`,

  place: (latitude: string, isNorth: boolean, longitude: string, isEast: boolean) =>
    `${latitude}° ${isNorth ? "N" : "S"}, ${longitude}° ${isEast ? "E" : "W"}`,

  device: (browser: string, system: string) => `${browser} on ${system}`,
  unknownDevice: "This device",
};
