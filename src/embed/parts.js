// How the parts of the module that come after the first are fetched. The single file, which has them within, puts its
// own in place of it.
export const parts = {
  /** The bytes of a part. */
  async fetch(name) {
    const response = await fetch(new URL(name, import.meta.url));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  },
};

/** Starts a part. By its bytes, so that a server need not know the type. */
export const instantiate = async (bytes, imports) => WebAssembly.instantiate(await bytes, imports);
