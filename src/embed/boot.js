// Starts the standalone page: loading the engine runs main(), which mounts into #tasseido-page.
import { ready } from "__TASSEIDO__";

ready.catch((error) => {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent =
    "読み込めませんでした。通信の状態を確かめて、もう一度開いてください。WebAssembly を使えないブラウザでは動きません。";
  document.getElementById("tasseido-page").replaceChildren(message);
  throw error;
});
