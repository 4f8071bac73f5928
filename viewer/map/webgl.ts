// What the browser draws WebGL with, asked once and before sigma is loaded, which needs WebGL 2 to be loaded at all.

export type Webgl = 'none' | 'software' | 'hardware';

/** Renderers that work on the processor: SwiftShader in Chromium, llvmpipe in Mesa, the basic driver of Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let found: Webgl | undefined;

export function webgl(): Webgl {
  found ??= askBrowser();
  return found;
}

function askBrowser(): Webgl {
  if (typeof WebGL2RenderingContext === 'undefined') return 'none';
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const kind = SOFTWARE.test(rendererOf(context)) ? 'software' : 'hardware';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return kind;
}

/** Where the extension is gone, the plain parameter tells. */
function rendererOf(context: WebGL2RenderingContext): string {
  const debug = context.getExtension('WEBGL_debug_renderer_info');
  return String(context.getParameter(debug?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
}
