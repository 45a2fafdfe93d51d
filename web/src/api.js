// api.js - questions to the server this page came from, and nobody else.
import { state } from "./state.js";

function address(path, query) {
  const url = new URL("api/" + path, document.baseURI);
  const all = { ...query, "as-known-on": state.known, profile: state.profile };
  for (const [key, value] of Object.entries(all))
    if (value !== "" && value !== null && value !== undefined) url.searchParams.set(key, value);
  return url;
}

/** For links: the same question in another form, such as format=csv. */
export const link = (path, query = {}) => address(path, query).href;

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const wrong = new Error(body.error ?? `the server answered ${response.status}`);
  wrong.status = response.status;
  throw wrong;
}

/** What is not JSON but columns of numbers. */
export async function getBytes(path, query = {}) {
  const response = await fetch(address(path, query));
  return response.ok ? response.arrayBuffer() : answerOf(response);
}

export const get = async (path, query = {}) => answerOf(await fetch(address(path, query)));

async function write(method, path, body) {
  const headers = { "Content-Type": "application/json" };
  if (state.can.csrf) headers["X-CSRF-Token"] = state.can.csrf;
  return answerOf(await fetch(address(path, {}), { method, headers, body }));
}
export const post = (path, body) => write("POST", path, JSON.stringify(body));
export const remove = (path) => write("DELETE", path);
