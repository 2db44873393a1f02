package org.massreview.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.directory.Place;
import org.massreview.directory.PlaceKind;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = OfficialQueries.gazetteer();

    private static final List<String> QUESTIONS = List.of(
            "%s上个月多少分",
            "%s评分",
            "上个月%s多少分",
            "查一下%s的评分",
            "%s 近半年走势",
            "今年以来%s的得分",
            "%s社保窗口评分",
            "%s3号窗口上周评分",
            "2月份%s得了多少分",
            "那%s呢",
            "%s",
            "分数 %s 上个月",
            "三月十五号%s得分",
            "本周五%s评分",
            "一季度%s得分",
            "%s不动产窗口有没有差评",
            "对比一下%s跟高城镇");

    @ParameterizedTest
    @MethodSource("townships")
    void a_township_is_found_by_each_of_its_names_wherever_it_stands(Gazetteer.Entry township) {
        Set<String> names = new LinkedHashSet<>(List.of(township.name()));
        names.addAll(township.aliases());
        names.removeAll(Set.of("随州高新区", "高新区"));
        for (String name : names) {
            for (String question : QUESTIONS) {
                String text = question.formatted(name);
                assertThat(codes(text)).as(text).contains(township.code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "曾都上周评分, 曾都区",
        "广水怎么样, 广水市",
        "广水街道怎么样, 广水街道",
        "广水街办评分, 广水街道",
        "广水办得怎么样, 广水市",
        "高新区得分, 随州高新区",
        "风景区上周得分, 大洪山风景名胜区",
        "大洪山上个月多少分, 大洪山风景名胜区",
        "洪山镇上个月多少分, 洪山镇",
        "全市怎么样, 随州市",
        "咱们市一季度得分, 随州市",
        "城南新区上周评分, 涢水街道",
        "溳水街道评分, 涢水街道",
        "万福镇得分, 万福店镇",
        "万店得分, 万店镇",
        "万和得分, 万和镇",
        "唐县得分, 唐县镇",
        "随县得分, 随县",
        "随县唐县镇得分, 唐县镇",
        "广水市十里街道评分, 十里街道",
        "随州市随县厉山镇评分, 厉山镇",
        "大洪山长岗镇得分, 长岗镇",
        "周五十里街道得分, 十里街道"
    })
    void the_longest_name_counts_and_the_smallest_place_of_a_chain(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "西河镇上个月分数, 淅河镇",
        "西河上个月多少, 淅河镇",
        "浙河镇得分, 淅河镇",
        "环潭的评分, 澴潭镇",
        "还潭镇得分, 澴潭镇",
        "历山镇得分, 厉山镇",
        "军川镇评分, 均川镇",
        "上市镇得分, 尚市镇",
        "成郊街道得分, 城郊街道",
        "陈向镇得分, 陈巷镇",
        "增都区得分, 曾都区",
        "光水上个月得分, 广水市",
        "光水街道上个月得分, 广水街道",
        "大红山上个月得分, 大洪山风景名胜区",
        "高陈镇得分, 高城镇",
        "xihe上个月评分, 淅河镇",
        "lishan zhen 多少分, 厉山镇",
        "slg上个月评分, 三里岗镇",
        "zengdu评分, 曾都区",
        "guangshui jiedao 评分, 广水街道"
    })
    void what_sounds_alike_is_understood(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公司准备上市了",
                "他们很有实力",
                "成交了没有",
                "天下太平",
                "太平洋保险",
                "河南洛阳市的人",
                "安居工程补贴",
                "走了十里路",
                "淮河流域治理",
                "喝点水等一下",
                "窗口的小林态度很好",
                "膝盖疼还排队",
                "等了一点时间",
                "符合条件",
                "ok",
                "办得很快，不错"
            })
    void ordinary_words_name_no_place(String text) {
        assertThat(GAZETTEER.mentions(text).places()).isEmpty();
        assertThat(GAZETTEER.mentions(text).candidates()).isEmpty();
    }

    @Test
    void several_places_keep_their_order() {
        assertThat(names("高新区、大洪山和随县哪个分高")).containsExactly("随州高新区", "大洪山风景名胜区", "随县");
        assertThat(names("万和镇万福店镇万店镇三个镇比较")).containsExactly("万和镇", "万福店镇", "万店镇");
        assertThat(names("随县和厉山镇比")).containsExactly("随县", "厉山镇");
        assertThat(names("厉山镇和厉山比")).containsExactly("厉山镇");
    }

    @Test
    void what_fits_several_places_is_left_to_be_asked_back() {
        Mention zone = GAZETTEER.mentions("开发区上个月评分");
        assertThat(zone.places()).isEmpty();
        assertThat(zone.candidates()).extracting(Place::kind).containsOnly(PlaceKind.TOWNSHIP);
        assertThat(zone.candidates()).hasSize(3);
        Mention initials = GAZETTEER.mentions("wd上个月评分");
        assertThat(initials.candidates()).extracting(Place::name).containsExactlyInAnyOrder("万店镇", "吴店镇");
        assertThat(names("广水开发区评分")).containsExactly("广水经济开发区");
    }

    @ParameterizedTest
    @CsvSource({
        "3号窗口态度差, 3",
        "三号窗口, 3",
        "3号窗, 3",
        "窗口3评分, 3",
        "第三个窗口, 3",
        "1号台, 1",
        "十号窗口, 10",
        "十里街道十二号窗口, 12",
        "东城一窗分数, 1",
        "２号窗口, 2",
        "3月15号窗口评价,",
        "最差的10个窗口,",
        "前三窗口,",
        "几号窗口,"
    })
    void windows_are_known_by_their_numbers(String text, Integer number) {
        assertThat(GAZETTEER.mentions(text).windowNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "社保窗口, 社保, SB",
        "马坪不动产窗口, 不动产, BDC",
        "太平镇党员群众服务窗口, 党群,",
        "退役军人窗口, 退役军人, TY",
        "生育登记的窗口, 生育登记, WJ",
        "办个老年优待证, 老年优待证, MZ",
        "综合窗口, 综合, ZH",
        "综合得分,,",
        "企业开办窗口, 企业开办, QY",
        "宅基地审批, 宅基地, NY"
    })
    void services_carry_the_word_of_the_labels_and_the_type_of_window(String text, String word, String type) {
        Mention.Matter service = GAZETTEER.mentions(text).service();
        assertThat(service).isEqualTo(word == null ? null : new Mention.Matter(word, type));
    }

    private static List<Gazetteer.Entry> townships() {
        return OfficialQueries.entries().stream()
                .filter(entry -> entry.kind() == PlaceKind.TOWNSHIP)
                .toList();
    }

    private static List<String> names(String text) {
        return GAZETTEER.mentions(text).places().stream().map(Place::name).toList();
    }

    private static List<String> codes(String text) {
        return GAZETTEER.mentions(text).places().stream().map(Place::code).toList();
    }
}
