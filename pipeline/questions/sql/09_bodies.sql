-- zh: 哪些机关出现在最多的任务里，以什么身份？
-- en: Which bodies appear in most obligations, and how?
-- most: 最多列出几个 | how many at most | 20 | number
WITH held AS (
    SELECT e.source AS body, e.target AS task, e.kind AS role FROM edges e WHERE e.kind = 'assists'
    UNION ALL
    SELECT e.target, e.source, coalesce(e.role, e.kind) FROM edges e WHERE e.kind IN ('obliges', 'responsible', 'reports_to')
)
SELECT n.label AS body, count(DISTINCT h.task) AS tasks,
    count(DISTINCT h.task) FILTER (h.role = 'actor') AS as_actor,
    count(DISTINCT h.task) FILTER (h.role = 'partner') AS as_partner,
    count(DISTINCT h.task) FILTER (h.role = 'bearer') AS as_bearer,
    count(DISTINCT h.task) FILTER (h.role IN ('responsible', 'assists')) AS as_responsible,
    count(DISTINCT h.task) FILTER (h.role = 'reports_to') AS as_recipient,
    list_sort(list(DISTINCT {'notice_id': t.notice_id, 'id': split_part(h.task, '#', 2)})) AS refs
FROM held h JOIN nodes n ON n.id = h.body AND n.kind = 'Organisation' JOIN nodes t ON t.id = h.task AND t.kind = 'Obligation'
GROUP BY n.label ORDER BY tasks DESC, body LIMIT $most::BIGINT
