// Where a dialog stands in a frame. One that is as high as its page has its middle far out of sight, and only the browser
// knows what can be seen of it.

/** Shows a dialog, in a frame in the middle of what can be seen of that, which takes a moment to know. */
export function showModal(dialog) {
  if (window.parent === window) {
    dialog.showModal();
    return;
  }
  const page = document.documentElement;
  const observer = new IntersectionObserver(([{ intersectionRect: seen }]) => {
    observer.disconnect();
    // It was closed again meanwhile: then it is empty.
    if (dialog.open || !dialog.isConnected || !dialog.firstElementChild) return;
    // Never so little that it could not be used.
    const height = Math.max(seen.height, Math.min(page.clientHeight, 320));
    const top = Math.min(Math.max(seen.top, 0), page.clientHeight - height);
    const place = { top, bottom: page.clientHeight - top - height, height };
    // As properties of ours, which the styles read: on paper they do not.
    for (const [name, length] of Object.entries(place)) dialog.style.setProperty(`--tsd-seen-${name}`, `${length}px`);
    // Only now: what gets the focus in it is scrolled to.
    dialog.showModal();
  });
  observer.observe(page);
}
