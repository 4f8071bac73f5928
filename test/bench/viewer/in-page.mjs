// What runs inside the pages, set up before their own scripts: when the map was first drawn, how long a frame takes to its last
// pixel, which primitives were drawn. Timed by a finished GPU, never by requestAnimationFrame alone.

/** Sent to the page as text, so it may refer to nothing outside. */
export function watchPage() {
  const watch = { drawnAt: undefined, modes: new Set() };
  globalThis.__watch = watch;
  const { drawArrays } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawArrays = function (mode, ...rest) {
    watch.modes.add(mode);
    return drawArrays.call(this, mode, ...rest);
  };

  /** Returns once all that was drawn on any canvas has become pixels. */
  watch.finish = () => {
    for (const canvas of document.querySelectorAll('canvas')) {
      if (canvas.width === 0 || canvas.height === 0 || !canvas.checkVisibility()) continue;
      const gl = canvas.getContext('webgl2');
      if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    }
  };

  const isDrawn = () => globalThis.__bare?.drawn() || (globalThis.__paperweave?.labelBoxes().length ?? 0) > 0;
  const look = () => {
    if (!isDrawn()) return requestAnimationFrame(look);
    watch.finish();
    watch.drawnAt = performance.now();
  };
  requestAnimationFrame(look);

  watch.move = (view) => (globalThis.__bare ?? globalThis.__paperweave).move(...view);

  /** Milliseconds from the start of a frame to its last pixel, the camera having been sent to a view. */
  watch.frame = (view) =>
    new Promise((resolve) => {
      let start;
      requestAnimationFrame(() => {
        start = performance.now();
      });
      watch.move(view);
      requestAnimationFrame(() => {
        watch.finish();
        resolve(performance.now() - start);
      });
    });

  /** Milliseconds that the page's script takes to answer the pointer at a place, drawing included. */
  watch.hover = (x, y) => {
    const canvas = document.querySelector('.sigma-mouse');
    const { left, top } = document.querySelector('.map').getBoundingClientRect();
    const event = new MouseEvent('mousemove', { clientX: left + x, clientY: top + y, bubbles: true });
    const start = performance.now();
    canvas.dispatchEvent(event);
    return performance.now() - start;
  };
}
