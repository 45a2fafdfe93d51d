// glove.mjs - the word vectors that npm has, as train_vectors reads them.
//
//     node glove.mjs PACKAGE.json MOST OUT
//
// OUT holds, the commonest word first: u8 length, the word, 100 little-endian floats.
import { readFileSync, writeFileSync } from 'node:fs';

const [from, most, to] = process.argv.slice(2);
const { words, vectors, dimensions } = JSON.parse(readFileSync(from, 'utf8'));
if (dimensions !== 100) throw new Error(`${from}: vectors of ${dimensions} numbers, not 100`);
const pieces = [];
for (const word of words.slice(0, Number(most))) {
    const name = Buffer.from(word, 'utf8');
    if (name.length > 60) continue;
    const piece = Buffer.alloc(1 + name.length + 400);
    piece[0] = name.length;
    name.copy(piece, 1);
    for (let d = 0; d < 100; d++) piece.writeFloatLE(vectors[word][d], 1 + name.length + 4 * d);
    pieces.push(piece);
}
writeFileSync(to, Buffer.concat(pieces));
console.log(`${to}: ${pieces.length} words`);
