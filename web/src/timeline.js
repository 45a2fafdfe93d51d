// timeline.js - events a day beside items a day: what happened, and how much was written.
import uPlot from "uplot";

export class Timeline {
  constructor(container, onDay) {
    this.container = container;
    this.onDay = onDay;
  }

  show(days) {
    this.days = days;
    this.plot?.destroy();
    const seconds = days.map((d) => Date.parse(d.day + "T00:00:00Z") / 1000);
    const css = getComputedStyle(document.documentElement);
    const ink = css.getPropertyValue("--ink").trim(), faint = css.getPropertyValue("--faint").trim(), hot = css.getPropertyValue("--hot").trim();
    const bars = uPlot.paths.bars({ size: [0.7, 24] });
    this.plot = new uPlot({
      width: Math.max(200, this.container.clientWidth), height: 92, tzDate: (ts) => uPlot.tzDate(new Date(ts * 1e3), "UTC"),
      cursor: { y: false }, legend: { show: false }, padding: [6, 8, 0, 0],
      axes: [{ stroke: ink, grid: { show: false } }, { stroke: ink, size: 34, grid: { stroke: faint, width: 1 }, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
      scales: { x: { time: true } },
      series: [{}, { label: "items", stroke: faint, fill: faint, paths: bars, points: { show: false } },
        { label: "events", stroke: hot, width: 2, points: { show: true, size: 4, fill: hot } }],
      hooks: { ready: [(u) => u.over.addEventListener("click", () => u.cursor.idx != null && this.onDay(u.cursor.idx))] },
    }, [seconds, days.map((d) => d.items), days.map((d) => d.events)], this.container);
  }

  resize() {
    this.plot?.setSize({ width: Math.max(200, this.container.clientWidth), height: 92 });
  }
}
