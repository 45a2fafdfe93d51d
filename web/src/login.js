// login.js - who is asking: beyond its owner's machine the record is open to those with an account.
import { get, post, remove } from "./api.js";
import { $, state } from "./state.js";

/** Asks the server who we are; false when nobody may read here before logging in. */
export async function whoIsHere() {
  const s = await get("session");
  state.can = { ...state.can, csrf: s.csrf, role: s.role };
  $("b-login").hidden = !s.needs_login;
  $("b-login").textContent = s.who ? `${s.who}: log out` : "Log in";
  return s.role !== "none";
}

/** The form; resolves once somebody is logged in, or, where the public may read, has turned away. */
export function logIn({ must }) {
  const box = $("login");
  $("l-cancel").hidden = must;
  $("l-error").textContent = "";
  box.showModal();
  return new Promise((resolve) => {
    const done = (is) => { box.oncancel = $("l-go").onclick = $("l-cancel").onclick = null; box.close(); $("l-password").value = ""; resolve(is); };
    box.oncancel = (e) => { e.preventDefault(); if (!must) done(false); };
    $("l-cancel").onclick = (e) => { e.preventDefault(); done(false); };
    $("l-go").onclick = async (e) => {
      e.preventDefault();
      if (!$("l-name").value || !$("l-password").value) { $("l-error").textContent = "Name and password, please."; return; }
      $("l-go").disabled = true;
      try {
        await post("session", { name: $("l-name").value, password: $("l-password").value });
        done(true);
      } catch (wrong) {
        $("l-error").textContent = wrong.message;
        $("l-password").select();
      } finally {
        $("l-go").disabled = false;
      }
    };
  });
}

/** In, or out again; then everything is another view of the record, and the page begins anew. */
export async function changeWho() {
  if ($("b-login").textContent.endsWith("log out")) await remove("session");
  else if (!(await logIn({ must: false }))) return;
  location.reload();
}
