-- zh: 哪些公文以某份文件为依据？
-- en: Which notices rest upon a document?
-- document: 文号或标题 | number or title of the document | 国发〔2015〕71号
WITH asked AS (
    SELECT DISTINCT replace(title, ' ', '') AS title, cited_doc_number AS number FROM citations
    WHERE $document IN (cited_doc_number, title) OR (starts_with($document, '关于') AND ends_with(title, $document))
)
SELECT c.notice, c.text AS cited, c.notice_id, c.id
FROM citations c
WHERE c.relation = 'basis' AND EXISTS (
    SELECT 1 FROM asked a WHERE c.cited_doc_number = a.number OR (c.cited_doc_number IS NULL AND (
        replace(c.title, ' ', '') = a.title OR (starts_with(c.title, '关于') AND ends_with(a.title, replace(c.title, ' ', ''))))))
ORDER BY c.issue_year, c.notice_id, c.span.start
