// actors_names - data/actors/states-names.actors: how English and Arabic call the states, from Unicode CLDR.
//
//     node prepare/actors_names.mjs > data/actors/states-names.actors      (after npm ci)
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const iso = require('i18n-iso-countries');
const { version } = require('cldr-localenames-full/package.json');
const territories = (language) =>
    require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories;

const ours = new Set([...readFileSync(new URL('../data/actors/states.actors', import.meta.url), 'utf8')
    .matchAll(/^state (\w{3}) /gm)].map((m) => m[1]));
const alpha3 = (code) => (code === 'XK' ? 'XKX' : iso.alpha2ToAlpha3(code));

const names = new Map();
const taken = new Map();        // the first state called so keeps a name that two share: "Congo"
for (const language of ['en', 'ar'])
    for (const [key, name] of Object.entries(territories(language))) {
        const state = alpha3(key.slice(0, 2));
        if (!/^[A-Z]{2}(-alt-.*)?$/.test(key) || !ours.has(state) || /^[A-Z]{2,3}$/.test(name))
            continue;
        const plain = name.replace(/[\u200e\u200f]/g, '').replace(/ \(.*\)$/, '').replace(/;/g, ',');
        if (!names.has(state)) names.set(state, new Set());
        if (!taken.has(plain)) taken.set(plain, state);
        if (taken.get(plain) === state) names.get(state).add(plain);
    }

console.log(`# Names of the states in English and Arabic, from Unicode CLDR ${version} (Unicode License v3).`);
console.log('# Made by prepare/actors_names.mjs; more names of a state belong into states.actors.\n');
for (const state of [...names.keys()].sort())
    console.log(`names ${state} | ${[...names.get(state)].join('; ')}`);
