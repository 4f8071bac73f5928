// The only file that knows sigma: draws nodes and resting edges by WebGL and owns the camera. It hits no pixels back from the
// GPU (picking is spot-index.ts), draws no labels (label-layer.ts) and never re-indexes for a hover (lit-layer.ts).
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { premultiplied } from './scene.js';
import { SHAPE_DISTANCE_GLSL } from './shapes.js';
import type { StageItems } from './stage-items.js';
import { growth, type Point, type View } from './view.js';
import { ZOOM } from './zoom.js';

export interface StageEvents {
  readonly render: (view: View) => void;
  readonly hover: (place: Point | undefined) => void;
  /** `adding` with Shift held, or by a long press. */
  readonly click: (place: Point, adding: boolean) => void;
  readonly lost: () => void;
}

export interface Move {
  /** Place of the positions' plane that comes to `at` (the middle of the stage, if absent). */
  readonly x: number;
  readonly y: number;
  /** Zoom as a multiple of the one that fits the whole map. */
  readonly zoom: number;
  readonly at?: Point;
  readonly animate: boolean;
}

export interface Stage {
  readonly view: () => View;
  /** Pixels a unit when the whole map fits. */
  readonly fitScale: () => number;
  readonly move: (move: Move) => void;
  readonly zoomBy: (factor: number, animate: boolean) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Draws all nodes and edges anew: for a filter or a theme, not for a hover. */
  readonly restyle: (items: StageItems) => void;
  readonly resize: () => void;
  readonly kill: () => void;
}

const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix'] as const;

const VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape;
varying float v_radius;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  gl_PointSize = 2.0 * (v_radius * 1.4 + 2.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  v_shape = a_shape;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_shape;
varying float v_radius;
${SHAPE_DISTANCE_GLSL}
void main(void) {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (v_radius * 1.4 + 2.0) / v_radius;
  float cover = clamp(0.5 - shapeDistance(v_shape, p) * v_radius, 0.0, 1.0);
  gl_FragColor = v_color * cover;
}`;

const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGL2RenderingContext;

/** One point a node; the fragment shader cuts the shape out of it. Without the pass that sigma picks by. */
class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(
    _node: number,
    start: number,
    data: NodeDisplayData & { shape?: number },
  ): void {
    this.array[start] = data.x;
    this.array[start + 1] = data.y;
    this.array[start + 2] = data.size;
    this.array[start + 3] = floatColor(data.color);
    this.array[start + 4] = data.shape ?? 0;
  }

  override setUniforms(
    { sizeRatio, pixelRatio, matrix }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniform1f(uniformLocations.u_sizeRatio!, sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio!, pixelRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, matrix);
  }
}

const MOVE_MS = 520;
const ZOOM_MS = 180;

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** `corners` are those of the positions' plane that the fitted map fills; there is nothing else to see before `restyle`. */
export function createStage(container: HTMLElement, corners: readonly Point[], events: StageEvents): Stage {
  const sigma = new Sigma(graphOf(corners), container, {
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { line: EdgeLineProgram },
    renderLabels: false,
    stagePadding: 24,
    itemSizesReference: 'screen',
    zoomToSizeRatioFunction: (ratio) => 1 / growth(1 / ratio),
    minCameraRatio: 1 / ZOOM.most,
    maxCameraRatio: 1 / ZOOM.least,
    enableCameraRotation: false,
    zoomDuration: isStill() ? 1 : ZOOM_MS,
    allowInvalidContainer: true,
  });
  hideUnused(sigma);
  const camera = sigma.getCamera();
  const view = () => viewOf(sigma);
  // The view is that of the last frame; so must be the ratio it is measured by, even after the camera was sent on.
  let drawnRatio = camera.ratio;
  sigma.on('beforeRender', () => {
    drawnRatio = camera.ratio;
  });
  const watching = new AbortController();
  bind(sigma, events, view);
  watchContexts(container, events, watching.signal);
  return {
    view,
    fitScale: () => view().scale * drawnRatio,
    move: (move) => {
      const state = stateFor(sigma, move);
      if (move.animate) void camera.animate(state, { duration: MOVE_MS, easing: 'cubicInOut' });
      // A movement that goes on would have the last word.
      else if (camera.isAnimated()) void camera.animate(state, { duration: 1 });
      else camera.setState(state);
    },
    zoomBy: (factor, animate) => {
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      if (animate && !isStill()) void camera.animate({ ratio }, { duration: ZOOM_MS });
      else camera.setState({ ratio });
    },
    panBy: (dx, dy) => {
      const { width, height } = sigma.getDimensions();
      camera.setState(sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy }));
    },
    // Sigma would follow a graph that is filled anew item by item; another graph it takes over at once.
    restyle: (restyled) => sigma.setGraph(graphOf(corners, restyled)),
    resize: () => sigma.resize().refresh(),
    kill: () => {
      watching.abort();
      sigma.kill();
    },
  };
}

/** Hidden items would cost as much as others, so only the corners are, which keep the scale. */
function graphOf(corners: readonly Point[], items?: StageItems): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const [index, { x, y }] of corners.entries())
    graph.addNode(`corner ${index}`, { x, y, size: 1, hidden: true });
  for (const index of items?.order ?? []) {
    const node = items!.nodes[index]!;
    if (!node.hidden) graph.addNode(index, node);
  }
  items?.edges.forEach(({ source, target, color, alpha }, index) => {
    graph.addEdgeWithKey(index, source, target, { color: premultiplied(color, alpha), size: 1 });
  });
  return graph;
}

/** Layers that stay empty cost as much to compose as full ones. */
function hideUnused(sigma: Sigma): void {
  const canvases = sigma.getCanvases();
  for (const id of ['edgeLabels', 'labels', 'hovers', 'hoverNodes'])
    canvases[id]?.style.setProperty('display', 'none');
}

function bind(sigma: Sigma, events: StageEvents, view: () => View): void {
  const mouse = sigma.getMouseCaptor();
  mouse.removeAllListeners('mousemove');
  sigma.getTouchCaptor().removeAllListeners('touchmove');
  mouse.on('mousemove', ({ x, y }) => events.hover({ x, y }));
  mouse.on('mouseleave', () => events.hover(undefined));
  const pressed = watchLongPress(sigma.getContainer(), (place) => events.click(place, true));
  sigma.on('clickStage', ({ event }) => {
    if (pressed()) return;
    events.click({ x: event.x, y: event.y }, 'shiftKey' in event.original && event.original.shiftKey);
  });
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault);
  sigma.on('afterRender', () => events.render(view()));
}

const LONG_MS = 550;
const STILL = 10;

/** Calls back once a finger rests; returns whether the touch that has just ended was such a press, and so is no tap. */
function watchLongPress(container: HTMLElement, press: (place: Point) => void): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Point | undefined;
  let long = false;
  const stop = () => clearTimeout(timer);
  container.addEventListener('pointerdown', ({ pointerType, isPrimary, clientX, clientY }) => {
    stop();
    long = false;
    if (pointerType !== 'touch' || !isPrimary) return;
    const { left, top } = container.getBoundingClientRect();
    start = { x: clientX, y: clientY };
    timer = setTimeout(() => {
      long = true;
      press({ x: clientX - left, y: clientY - top });
    }, LONG_MS);
  });
  container.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (start && Math.hypot(clientX - start.x, clientY - start.y) > STILL) stop();
  });
  for (const end of ['pointerup', 'pointercancel']) container.addEventListener(end, stop);
  container.addEventListener('contextmenu', (event) => event.preventDefault());
  return () => long;
}

/** Killing sigma gives its contexts back, which is no loss: the signal ends the watch before. */
function watchContexts(container: HTMLElement, events: StageEvents, signal: AbortSignal): void {
  const lost = (event: Event) => {
    event.preventDefault();
    events.lost();
  };
  for (const canvas of container.querySelectorAll('canvas'))
    canvas.addEventListener('webglcontextlost', lost, { signal });
}

function viewOf(sigma: Sigma): View {
  const { width, height } = sigma.getDimensions();
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const { x } = sigma.getBBox();
  const span = Math.max(x[1] - x[0], 1e-9);
  const across = sigma.graphToViewport({ x: span, y: 0 });
  return { scale: (across.x - origin.x) / span, x: origin.x, y: origin.y, width, height };
}

/**
 * Camera state that brings a place of the plane to a place of the stage at a zoom. Sigma turns places into pixels by the camera of
 * the last frame, but pixels into places by the camera as it is now (3.0.3), so both are told which camera is meant.
 */
function stateFor(sigma: Sigma, move: Move): { x: number; y: number; ratio: number } {
  const camera = sigma.getCamera();
  const ratio = camera.getBoundedRatio(1 / move.zoom);
  const now = { cameraState: camera.getState() };
  const place = sigma.viewportToFramedGraph(sigma.graphToViewport({ x: move.x, y: move.y }, now), now);
  if (!move.at) return { x: place.x, y: place.y, ratio };
  const cameraState = { x: place.x, y: place.y, ratio, angle: 0 };
  const shown = sigma.viewportToFramedGraph(move.at, { cameraState });
  return { x: 2 * place.x - shown.x, y: 2 * place.y - shown.y, ratio };
}
