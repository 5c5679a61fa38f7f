"""For each of what a sum is given: 每人每月, 每个城市, 单个项目, 户均, 同一企业同一年度."""

import regex

#: 每人每月, 每项, 每架次, 每个型号, 每亩, 单个项目: for each of what, link by link.
_MEASURES = (
    r"(?:架次|人次|车次|班次|亩次|课时|学时|学期|学年|餐次|平方米|立方米|平方公里|公里|千米|千瓦时|千瓦|公斤|千克|公顷|延米|小时|季度"
    r"|张床位?|[百千万]?(?:元|亩|吨|人|户|头|只|羽|株|平方米)|[年月周日天季餐吨升车趟班校师生园村站箱袋瓶船批科床例题场期幅台件套辆枚副匹尾棵棚间栋])"
)
_HEADED = (
    r"(?:(?:[个家名项所件台套单张座辆株头只条处支批艘架间份种类户口眼盏]|(?:街道|社区|乡镇|县|区|市|省))\p{Han}{0,10}?"
    r"|[人户]\p{Han}{0,6}?|(?:单个|单家|单户|同一(?!年|自然年|时期))\p{Han}{0,10}?)"
)
#: What follows that for which each is given: the verb, or the sum.
_NEXT = (
    r"$|分别|授信|担保|贷款|融资|总?投资(?:额|总额)?(?:$|不|最高|原则)|可|给予|予以|发放|奖励|奖补|补助|补贴|补偿|支持|资助|贴息|配套|报销|拨付|补足|为|约|加[价收征]|减[收免征]|降低|上浮|下浮|收费|收取|缴纳|计征|计发|至少|不超|不低|不高|不少|不得|最高|最低|最多|安排|按|每|年度|累计|总额|一次性"
    r"|高于|标准|榜单|再|额度|保费|保险费|保险金额|保额|年均|月均|年增收|增收|同一|处(?=$|[\d一二三四五六七八九十])|增加|增发|提高|获得|享受|享有|取得|当年|全年|合计|总计|扣|核减|\d|一[百千万]|[二三四五六七八九十]+[百千万]"
)
#: 每成功引进1名A类、B类人才，每高出1微克/立方米，每超1个百分点: each time that something has been done or has changed by so much.
_EACH_TIME = (
    r"每(?:成功|新|再|多|少|实际|同比)?(?:引进|引入|引荐|新增|增加|培养|培育|培训|吸纳|招用|招收|招引|认定|完成|建成|建设|孵化|推荐|介绍|输送|组织|举办|承办|主办|开展|获得?|取得|制定|发表|授权|转化|安置|帮扶|回收|改造|淘汰|报废|收集|处理|消纳"
    r"|高出|超出|超过|超|低于|下降|上升|降低|提高|减少|提升|增长|提前|推迟|延迟|逾期|延期|落后|少|多|达到?)(?!年|月|度)"
    r"(?:了|过)?[\d一二两三四五六七八九十百千万亿]+(?:\.\d+)?(?:个百分点|%|[微毫]?[克升米]/[^，。；、\d]{1,4}?|\p{Han})[^，。；\d]{0,32}?"
)
_PER = regex.compile(
    rf"{_EACH_TIME}(?=，|的标准|{_NEXT})"
    rf"|(?:(?:每[个家户]|单个|单家|单户|同一)\p{{Han}}{{1,10}}?在?同一(?:个|自然|会计)?年度?内?"
    rf"|[户亩村校县镇床]均|单[站店桩车船县村校场人次项笔批套台机](?![制构])|每(?:{_MEASURES}|[人户家])每(?:{_MEASURES})|每带动[\d一二两三四五六七八九十]+\p{{Han}}"
    rf"|每[\d一二两三四五六七八九十]+\p{{Han}}{{1,8}}?|每(?:{_MEASURES}|{_HEADED})|人均(?!可支配)|(?:单个|单家|单户|单一|同一(?!年|自然年|时期))\p{{Han}}{{0,10}}?(?:（[^（）]{{1,8}}）)?)"
    rf"(?={_NEXT})"
)


_DONE_EACH = regex.compile(_EACH_TIME)


def is_each_time(words: str) -> bool:
    """Whether it is each time that something is done or changes (每引进1名博士), and no measure (每亩)."""
    return _DONE_EACH.match(words) is not None


def per_of(text: str, start: int, end: int) -> "regex.Match[str] | None":
    """The nearest of what each is given in text[start:end]; whose, where the nearest is only how often (每家企业|每年不超过5万元)."""
    found = None
    for match in _PER.finditer(text, start, end):
        found = match
    if (
        found is not None
        and found[0] in ("每年", "每月")
        and (whose := _PER.search(text, max(start, text.rfind("，", start, found.start())), found.start()))
    ):
        return whose
    return found
