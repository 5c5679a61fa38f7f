-- zh: 哪些文件被不止一份公文引用？
-- en: Which documents do several notices cite?
-- least: 至少几份公文 | by how many notices at least | 2 | number
SELECT n.label AS document, n.doc_number AS number, count(DISTINCT e.notice_id) AS notices,
    list_sort(list(DISTINCT e.relation)) AS relations,
    list_sort(list(DISTINCT {'notice_id': e.notice_id, 'id': e.ref})) AS refs
FROM edges e JOIN nodes n ON n.id = e.target
WHERE e.kind = 'cites'
GROUP BY n.id, n.label, n.doc_number HAVING count(DISTINCT e.notice_id) >= $least::BIGINT
ORDER BY notices DESC, document
