// Passkeys: the browser's ceremony around a plain form. Without it the other ways in remain.
"use strict";

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const known = (list) => (list ?? []).map((each) => ({ ...each, id: toBytes(each.id) }));

function creation({ publicKey }) {
  const user = { ...publicKey.user, id: toBytes(publicKey.user.id) };
  const excludeCredentials = known(publicKey.excludeCredentials);
  return { publicKey: { ...publicKey, user, excludeCredentials, challenge: toBytes(publicKey.challenge) } };
}

function request({ publicKey }) {
  const allowCredentials = known(publicKey.allowCredentials);
  return { publicKey: { ...publicKey, allowCredentials, challenge: toBytes(publicKey.challenge) } };
}

const RESPONSE = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

function sent(credential) {
  const response = {};
  for (const part of RESPONSE)
    if (credential.response[part]) response[part] = toText(credential.response[part]);
  return JSON.stringify({
    type: credential.type,
    id: credential.id,
    rawId: toText(credential.rawId),
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...response, transports: credential.response.getTransports?.() },
  });
}

// With a box to tick: a passkey that signs in alone stays on its device and asks who holds it.
function alone(form, options) {
  const asked = form.elements.passwordless?.checked ?? false;
  const selection = options.publicKey.authenticatorSelection;
  const more = asked ? { userVerification: "required" } : {};
  const residentKey = asked ? "required" : "discouraged";
  options.publicKey.authenticatorSelection = { ...selection, ...more, residentKey, requireResidentKey: asked };
  return options;
}

async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.dataset.ask, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`asked for a passkey, answered ${answer.status}`);
  return (await answer.json()).request_options;
}

const CEREMONIES = {
  create: async (form) => navigator.credentials.create(creation(alone(form, await optionsOf(form)))),
  get: async (form) => navigator.credentials.get(request(await optionsOf(form))),
};

async function ceremony(event) {
  const form = event.target.closest?.("form[data-passkey]");
  if (!form || form.elements.credential.value) return;
  event.preventDefault();
  const unused = form.querySelector("[data-passkey-unused]");
  unused.hidden = true;
  try {
    form.elements.credential.value = sent(await CEREMONIES[form.dataset.passkey](form));
    form.submit();
  } catch {
    unused.hidden = false;
  }
}

document.addEventListener("submit", ceremony);
