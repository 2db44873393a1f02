package org.massreview.understanding;
import java.time.LocalDate;
import java.util.*;
final class TemplateErrors {
    public static void main(String[] a) {
        OfficialReader reader = OfficialQueries.reader();
        LocalDate today = LocalDate.of(2026,3,18);
        String[] t = {"%s上个月多少分","%s评分","上个月%s多少分","查一下%s的评分","%s这周怎么样","%s 近半年走势","帮我看看%s3月份情况","今年以来%s的得分","%s社保窗口评分","%s3号窗口上周评分","%s为什么这么低","%s还有几件没办完","%s有几条差评","2月份%s得了多少分","那%s呢","%s呢","我想问一下%s去年的分数","%s","领导问%s上季度分数","分数 %s 上个月","%s满意度","%s排第几","昨天%s几条差评","给我%s的数据","%s走势图","%s不动产窗口有没有差评","三月十五号%s得分","%s哪个窗口最差","一季度%s得分","请把%s的评分调出来", "%s和厉山镇比", "对比一下%s跟高城镇", "本周五%s评分","现在%s几分", "要%s的分","%s最近30天逾期几件","%s工作作风得分","看下%s情况","说说%s","%s今天有人评价没","哈%s评分"};
        int n=0,bad=0; Map<String,List<String>> byT=new LinkedHashMap<>();
        for (var e: OfficialQueries.entries()) {
            Set<String> names=new LinkedHashSet<>(List.of(e.name(), PlaceNames.shortName(e)));
            names.addAll(e.aliases());
            if(e.name().equals("随州市经济开发区")) {names.remove("随州高新区");names.remove("高新区");}
            if(e.name().equals("广水街道")) names.remove("广水");
            for (String name: names) for (String s: t) {
                n++; Query q=reader.read(s.formatted(name), today, null);
                boolean ok = q.mention().places().stream().anyMatch(p->p.code().equals(e.code()));
                long others=q.mention().places().stream().filter(p->!p.code().equals(e.code())&&!Set.of("厉山镇","高城镇").contains(p.name())).count();
                if(!ok||others>0) { bad++; byT.computeIfAbsent(s,k->new ArrayList<>()).add(name); }
            }
        }
        String[] h={"西河 淅河镇","浙河 淅河镇","环潭 澴潭镇","还潭 澴潭镇","力山 厉山镇","历山 厉山镇","丽山 厉山镇","刘林 柳林镇","军川 均川镇","君川 均川镇","红山 洪山镇","武店 吴店镇","于店 余店镇","鱼店 余店镇","银店 殷店镇","洛店 骆店镇","菜河 蔡河镇","蔡和 蔡河镇","官庙 关庙镇","扬寨 杨寨镇","陈向 陈巷镇","马平 马坪镇","常岭 长岭镇","云水 涢水街道","英山 应山街道","石里 十里街道","成郊 城郊街道","武胜关 武胜关镇","武圣关 武胜关镇","三里港 三里岗镇","湾店 万店镇","河店 何店镇","合店 何店镇","落阳 洛阳镇","罗阳 洛阳镇","付河 府河镇","高成 高城镇","晓林 小林镇","怀河 淮河镇","万河 万和镇","尚氏 尚市镇","唐线 唐县镇","伍山 吴山镇","安局 安居镇","增都 曾都区","光水 广水市","大红山 大洪山风景名胜区","岁县 随县","xihe 淅河镇","huantan 澴潭镇","lishan 厉山镇","tangxian 唐县镇","guangshui 广水市","wan dian 万店镇"};
        for(String x:h){String name=x.substring(0,x.lastIndexOf(' ')), full=x.substring(x.lastIndexOf(' ')+1); for(String s:t){n++;Query q=reader.read(s.formatted(name),today,null); boolean ok=q.mention().places().stream().anyMatch(p->p.name().equals(full)); if(!ok){bad++;byT.computeIfAbsent("HOM "+name,k->new ArrayList<>()).add(s);}}}
        System.out.println(n+" "+bad); byT.forEach((k,v)->System.out.println(k+" "+v));
    }
}
