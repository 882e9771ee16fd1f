import { execFileSync } from "node:child_process";
import { closeSync, constants, copyFileSync, ftruncateSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { tempFolder } from "./rig.suite.ts";

const IMAGE_BYTES = 192 << 20;

const mounted: string[] = [];
afterAll(() => {
  // Lazily, for after a failed test a home may still be working there.
  for (const folder of mounted.toReversed()) run("umount", ["--lazy", folder]);
});

function run(program: string, args: string[]): void {
  execFileSync(program, args, {
    stdio: "pipe",
    env: { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/sbin:/usr/sbin:/bin` },
  });
}

/** An ext4 file system in a file, mounted: what the file holds is what a disk would hold when the power went. */
export class LoopDisk {
  readonly image: string;
  readonly folder: string;

  private constructor(image: string, folder: string) {
    this.image = image;
    this.folder = folder;
  }

  /** Makes and mounts one; a sentence where that is not permitted. */
  static make(): LoopDisk | { reason: string } {
    const folder = tempFolder();
    const image = join(folder, "disk.img");
    const file = openSync(image, "w");
    ftruncateSync(file, IMAGE_BYTES);
    closeSync(file);
    try {
      run("mkfs.ext4", ["-q", "-F", image]);
      return LoopDisk.mount(image, join(folder, "mounted"));
    } catch (error) {
      return { reason: error instanceof Error ? error.message.trim() : String(error) };
    }
  }

  private static mount(image: string, folder: string): LoopDisk {
    mkdirSync(folder);
    // The file system alone decides what is on the disk and when: nothing is written but what a program asks to be durable.
    run("mount", ["-o", "loop,commit=300", image, folder]);
    mounted.push(folder);
    return new LoopDisk(image, folder);
  }

  /** The power goes now: what another machine would find on this disk, with its journal replayed. */
  cutPower(name: string): LoopDisk {
    const copy = `${this.image}.${name}`;
    copyFileSync(this.image, copy, constants.COPYFILE_FICLONE);
    return LoopDisk.mount(copy, `${this.folder}.${name}`);
  }

  /** Unmounts it. */
  remove(): void {
    run("umount", [this.folder]);
    mounted.splice(mounted.indexOf(this.folder), 1);
  }
}
