/** How a picture is looked at: enlarged by `scale` (1: it fits), its middle moved from the middle of the frame, CSS pixels. */
export type Zoom = { scale: number; xPx: number; yPx: number };

/** Width and height, CSS pixels (or pixels of a picture: only their ratio counts). */
export type Size = { width: number; height: number };

export const NOT_ZOOMED: Zoom = { scale: 1, xPx: 0, yPx: 0 };
const MOST = 8;
/** What a double tap leads to. */
const CLOSE = 2.5;

/** The size that a picture has where it just fits into a frame; the frame's own where the picture's is not known. */
export function fitted(picture: Size, frame: Size): Size {
  if (picture.width <= 0 || picture.height <= 0) return frame;
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Enlarges by a factor so that what lies under a point (from the middle of the frame, CSS pixels) stays under it. */
export function zoomedAt(
  zoom: Zoom,
  factor: number,
  at: { xPx: number; yPx: number },
  picture: Size,
  frame: Size,
): Zoom {
  const scale = Math.min(MOST, Math.max(1, zoom.scale * factor));
  const grown = scale / zoom.scale;
  const xPx = at.xPx - (at.xPx - zoom.xPx) * grown;
  const yPx = at.yPx - (at.yPx - zoom.yPx) * grown;
  return held({ scale, xPx, yPx }, picture, frame);
}

/** Moves it, as far as there is picture. */
export function moved(zoom: Zoom, dxPx: number, dyPx: number, picture: Size, frame: Size): Zoom {
  return held({ ...zoom, xPx: zoom.xPx + dxPx, yPx: zoom.yPx + dyPx }, picture, frame);
}

/** What a double tap does: near, or back to the whole. */
export function doubleTapped(
  zoom: Zoom,
  at: { xPx: number; yPx: number },
  picture: Size,
  frame: Size,
): Zoom {
  return zoom.scale > 1 ? NOT_ZOOMED : zoomedAt(zoom, CLOSE, at, picture, frame);
}

/** No edge of the picture is drawn into the frame while the picture is larger than it. */
function held({ scale, xPx, yPx }: Zoom, picture: Size, frame: Size): Zoom {
  const shown = fitted(picture, frame);
  const most = (shownPx: number, framePx: number) => Math.max(0, (shownPx * scale - framePx) / 2);
  const [mostX, mostY] = [most(shown.width, frame.width), most(shown.height, frame.height)];
  return { scale, xPx: clamp(xPx, mostX), yPx: clamp(yPx, mostY) };
}

/** `+ 0`: no negative zero. */
const clamp = (px: number, mostPx: number) => Math.min(mostPx, Math.max(-mostPx, px)) + 0;
