console.warn("a warning");
throw new Error("nobody catches this");
