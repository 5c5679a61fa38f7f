-- zh: 哪些公文以某份文件为依据？
-- en: Which notices rest upon a document?
-- document: 文号或标题 | number or title of the document | 国发〔2015〕71号
/* In the graph a document is one node, with number, without, by its short title, and with the plan that it issues. */
WITH asked AS (
    SELECT id FROM nodes
    WHERE kind IN ('Document', 'Notice') AND (doc_number = $document OR replace($document, ' ', '') IN (
        SELECT replace(x, ' ', '') FROM (SELECT unnest([label] || coalesce(also, [])) AS x)))
)
SELECT c.notice, c.text AS cited, c.notice_id, c.id
FROM edges e JOIN citations c ON c.notice_id = e.notice_id AND e.ref = c.id
WHERE e.kind = 'cites' AND e.relation = 'basis' AND e.target IN (FROM asked)
ORDER BY c.issue_year, c.notice_id, c.span.start
