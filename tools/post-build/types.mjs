// What editors and type checkers read about tasseido.js and <tasseido-check>.
export async function types(build) {
  for (const name of ["tasseido.d.ts", "custom-elements.json"]) {
    await build.write(name, await build.source(`src/embed/${name}`));
  }
}
