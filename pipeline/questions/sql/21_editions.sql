-- zh: 哪些公文是同一项工作历年的版本，先后如何？
-- en: Which notices are editions of one programme, and in which order?
-- programme: 工作编号中的字 | a word in the id of the programme |
SELECT p.label AS programme, n.notice, n.issue_date AS date, before.notice AS follows, n.notice_id
FROM edges e JOIN nodes p ON p.id = e.target JOIN notices n ON n.notice_id = e.notice_id
    LEFT JOIN edges b ON b.kind = 'precedes' AND b.target = e.source
    LEFT JOIN notices before ON b.source = concat('notice:', before.notice_id)
WHERE e.kind = 'edition_of' AND ($programme IS NULL OR contains(p.label, $programme))
ORDER BY p.label, n.issue_date NULLS LAST, n.issue_year, n.notice_id
