-- zh: 哪些公文提到某机关，以什么身份？
-- en: Which notices name a body, and in which role?
-- body: 机关名称（含其办公厅、司局） | name of the body, its offices and departments included | 国家知识产权局
WITH asked AS (SELECT id FROM nodes WHERE kind = 'Organisation' AND (label = $body OR list_contains(also, $body))),
units AS (FROM asked UNION SELECT source FROM edges WHERE kind = 'unit_of' AND target IN (FROM asked))
SELECT n.notice, e.kind AS capacity, b.label AS body, n.notice_id, e.ref AS id
FROM edges e JOIN notices n ON e.source = concat('notice:', n.notice_id) JOIN nodes b ON b.id = e.target
WHERE e.kind IN ('issued_by', 'addressed_to', 'contact', 'mentions') AND e.target IN (FROM units)
ORDER BY n.notice_id, array_position(['issued_by', 'addressed_to', 'contact', 'mentions'], e.kind), b.label
