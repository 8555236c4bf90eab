// Says so where not even the page's own module runs: opened as a file, or in a frame that may not ask for modules. A
// module cannot say that, so this is none. Or where the rest is gone: an old copy of index.html names what a newer release
// does not have. The document is loaded when boot.js has run, which leaves a mark.
addEventListener("load", () => {
  if ("tsdBegun" in document.documentElement.dataset) return;
  const unopened = document.getElementById("tasseido-page");
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  if (location.protocol === "file:") {
    const single = document.createElement("a");
    single.href = "tasseido-single.html";
    single.textContent = "1つのファイルにまとめた版（tasseido-single.html）";
    message.append(
      "このページは、ファイルを直接開いても動きません。",
      single,
      "を開くか、サーバーに置いて開いてください。",
    );
  } else {
    message.append(
      "このページの部品を読み込めませんでした。新しい版に入れ替わっていることがあります。通信の状態を確かめて、ページを再読み込みしてください。保存された内容は、このブラウザに残っています。",
    );
  }
  unopened.hidden = false;
  unopened.prepend(message);
  // What would be ticked here would be lost.
  for (const box of unopened.querySelectorAll("input")) box.disabled = true;
});
