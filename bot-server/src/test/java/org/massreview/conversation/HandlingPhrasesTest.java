package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officials say about a complaint in one breath, and what of it is understood. */
class HandlingPhrasesTest {

    private static final Scripts SCRIPTS = Bot.conversations().scripts();

    private static Map<String, String> understood(String said) {
        Meaning.Start start = SCRIPTS.byPhrase(said).orElseThrow();
        assertThat(start.script()).isEqualTo(Scripts.HANDLE);
        return start.slots().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
    }

    @ParameterizedTest
    @CsvSource({
        "接单 10247, ACCEPT",
        "接单10247, ACCEPT",
        "受理 #10247, ACCEPT",
        "核查 10247, INVESTIGATE",
        "整改 10247 已联系电信修线路, RECTIFY",
        "回复 10247 已当面道歉并补办, RESPOND",
        "答复10247：已当面道歉并补办, RESPOND",
        "回复10247已经道歉并补办, RESPOND",
        "延期 10247 到周五 等系统修复, EXTEND",
        "批准 10247, GRANT",
        "同意延期 10247, GRANT",
        "不批 10247 上周就该修好, REFUSE",
        "申诉 10247 当天停电没有办理, APPEAL",
        "派单异议 10247 优待证不归我们, DISPUTE",
        "不是我们的 10247 优待证不归我们, DISPUTE",
        "改派 10247 到 42132110701 查过台账, REASSIGN",
        "催办 10247 群众等了两周, URGE",
        "升级 10247 镇里办不了, ESCALATE",
        "成立 10247 小票属实, UPHOLD",
        "驳回 10247 录像清楚, REJECT",
        "申诉成立 10247 当天确实停电, UPHOLD",
        "申诉不成立 10247 录像清楚, REJECT",
        "不予采信 10247 当天没有来办事, DISMISS",
        "复杂 10247 涉及三个部门, CLASSIFY",
        "并案 10247 到 10255, MERGE",
        "拆案 10247, SPLIT",
        "回访 10247 满意, SATISFIED",
        "回访 10247 部分解决 还差一份证明, PARTLY",
        "回访 10247 不满意 说还没到账, UNSATISFIED",
        "回访 10247 没打通, CALL",
        "办结 10247 三次没有联系上, CLOSE"
    })
    void the_verb_decides_what_is_done(String said, String verb) {
        assertThat(understood(said)).containsEntry("verb", verb).containsEntry("number", "10247");
    }

    @Test
    void the_rest_goes_where_it_belongs() {
        assertThat(understood("延期 10247 到周五 等系统修复")).containsEntry("day", "周五").containsEntry("words", "等系统修复");
        assertThat(understood("延期10247至7月20日，等系统修复"))
                .containsEntry("day", "7月20日")
                .containsEntry("words", "等系统修复");
        assertThat(understood("改派 10247 到 42132110701 查过台账"))
                .containsEntry("target", "42132110701")
                .containsEntry("words", "查过台账");
        assertThat(understood("并案 10247 到 10255")).containsEntry("target", "10255");
        assertThat(understood("回访 10247 部分解决 还差一份证明")).containsEntry("words", "还差一份证明");
        assertThat(understood("回复 10247 第一行\n第二行")).containsEntry("words", "第一行\n第二行");
    }

    @Test
    void a_short_number_is_a_talk_that_was_handed_over() {
        assertThat(SCRIPTS.byPhrase("答复 12 明天来拿").orElseThrow().script()).isEqualTo(Scripts.ANSWER);
        assertThat(SCRIPTS.byPhrase("答复 #12345 明天来拿").orElseThrow().script()).isEqualTo(Scripts.ANSWER);
        assertThat(SCRIPTS.byPhrase("办结 12").orElseThrow().script()).isEqualTo(Scripts.RELEASE);
        assertThat(SCRIPTS.byPhrase("结束 12").orElseThrow().script()).isEqualTo(Scripts.RELEASE);
    }

    @ParameterizedTest
    @CsvSource({"我要投诉 42138100203 排队三小时", "查 10247 的进度", "你们窗口回复太慢了", "延期了三次还没办好", "申诉有什么用"})
    void what_citizens_say_is_none_of_it(String said) {
        assertThat(SCRIPTS.byPhrase(said).map(Meaning.Start::script))
                .isNotEqualTo(java.util.Optional.of(Scripts.HANDLE));
    }
}
