// The frame is as high as its page: it tells us whenever that changes.
const frame = document.getElementById("tasseido");
const origin = new URL(frame.src).origin;

addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.origin !== origin) return;
  if (event.data?.type === "tasseido-height") frame.style.height = `${event.data.height}px`;
});
