// api.js - questions to the local server, and nobody else.
export async function get(path, query = {}) {
  const url = new URL("api/" + path, document.baseURI);
  for (const [key, value] of Object.entries(query))
    if (value !== "" && value !== null && value !== undefined) url.searchParams.set(key, value);
  const answer = await fetch(url);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.error ?? `the server answered ${answer.status}`);
  return body;
}

export async function post(path, body) {
  const answer = await fetch(new URL("api/" + path, document.baseURI), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error ?? `the server answered ${answer.status}`);
  return said;
}
