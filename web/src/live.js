// live.js - hears from the server that the record has grown; asks nobody in the meantime.
export function listen(onNews) {
  const stream = new EventSource(new URL("api/stream", document.baseURI));
  let wait;
  const soon = (e) => {
    clearTimeout(wait);
    wait = setTimeout(() => onNews(e), 400);        // a morning's posts arrive together
  };
  stream.addEventListener("record", soon);
  return stream;
}
