// overlay.js - a canvas that lies on the map and moves with it: drawn once for what is in view and somewhat beyond,
// then only shifted, until a pan uncovers its edge.
import { Bounds, DomUtil, LatLngBounds, Layer, Point } from "leaflet/dist/leaflet-src.esm.js";

const BEYOND = 0.2;                      // of the view, on each side

export const Overlay = Layer.extend({
  /** `paint(context, frame)`: frame {zoom, west, north, width, height} in pixels of the whole world at that zoom; false:
   * nothing was drawn, and the canvas costs nothing. */
  initialize(paint, { pane = "overlayPane", opaque = false } = {}) {
    this.paint = paint;
    this.options = { pane };
    this.opaque = opaque;
  },

  getEvents() {
    return { moveend: this.moved, zoomanim: this.zoomed, viewreset: this.redraw, resize: this.redraw };
  },

  onAdd() {
    this.canvas ??= DomUtil.create("canvas", "leaflet-zoom-animated");
    this.canvas.style.pointerEvents = "none";
    this.getPane().append(this.canvas);
    this.redraw();
  },

  onRemove() {
    this.canvas.remove();
  },

  /** Nothing but the view is another: what was drawn may reach far enough, as long as it is counted from the same corner
   * of the world (a map that changes its size while it zooms counts from another in the end). */
  moved() {
    const map = this._map, view = map.getPixelBounds();
    if (!this.drawn || this.zoom !== map.getZoom() || !this.origin.equals(map.getPixelOrigin()) || !this.drawn.contains(view)) this.redraw();
  },

  zoomed(e) {
    if (!this.corners) return;
    const at = this._map._latLngBoundsToNewLayerBounds(this.corners, e.zoom, e.center).min;
    DomUtil.setTransform(this.canvas, at, this._map.getZoomScale(e.zoom, this.zoom));
  },

  /** Once before the next picture, however often it is asked for. */
  soon() {
    this.waiting ??= requestAnimationFrame(() => this.redraw());
  },

  redraw() {
    cancelAnimationFrame(this.waiting);
    this.waiting = undefined;
    const map = this._map;
    if (!map?._loaded) return;
    const view = map.getPixelBounds(), size = view.getSize(), more = size.multiplyBy(BEYOND).round();
    const drawn = new Bounds(view.min.subtract(more).round(), view.max.add(more).round()), whole = drawn.getSize();
    const ratio = Math.min(2, devicePixelRatio || 1), c = this.canvas;
    if (c.width !== whole.x * ratio || c.height !== whole.y * ratio) {
      c.width = whole.x * ratio;
      c.height = whole.y * ratio;
      c.style.width = whole.x + "px";
      c.style.height = whole.y + "px";
    }
    this.drawn = drawn;
    this.zoom = map.getZoom();
    this.corners = new LatLngBounds(map.unproject(new Point(drawn.min.x, drawn.max.y)), map.unproject(new Point(drawn.max.x, drawn.min.y)));
    this.origin = map.getPixelOrigin();
    DomUtil.setTransform(c, drawn.min.subtract(this.origin), 1);
    // Kept in memory, not by the graphics card: where that is played by the processor, all else is three times slower.
    const context = (this.context ??= c.getContext("2d", { willReadFrequently: true, alpha: !this.opaque }));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (!this.opaque) context.clearRect(0, 0, whole.x, whole.y);
    const isDrawn = this.paint(context, { zoom: this.zoom, west: drawn.min.x, north: drawn.min.y, width: whole.x, height: whole.y });
    c.style.display = isDrawn === false ? "none" : "";
  },
});

/** Pixels of the whole world at a zoom (Web Mercator, 256 at zoom 0). */
export const worldX = (lon, zoom) => ((lon + 180) / 360) * 256 * 2 ** zoom;
export function worldY(lat, zoom) {
  const s = Math.sin((Math.max(-85.06, Math.min(85.06, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 256 * 2 ** zoom;
}

/** How many pixels a kilometre is there. */
export const pixelsPerKm = (lat, zoom) => (256 * 2 ** zoom) / (40075.017 * Math.cos((lat * Math.PI) / 180));

