(() => {
// Live progress; without it the page shows the state when it was loaded.
const box = document.getElementById('progress');
if (!box || !('running' in box.dataset)) return;
const events = new EventSource(box.dataset.live);
events.onmessage = e => {
  const job = JSON.parse(e.data), list = document.createElement('ul'), line = document.createElement('p');
  line.textContent = `${job.read} of ${job.of} read`;
  for (const row of job.rows) { const li = document.createElement('li'); li.textContent = `${row.name}: ${row.stage}${row.note ? ', ' + row.note : ''}`; list.append(li); }
  box.replaceChildren(line, list);
  if (job.done) { events.close(); location.reload(); }
};
})();
