package org.massreview.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

class RepliesTest {

    private final Replies replies = Fixtures.replies();

    private static Deed reply(String words) {
        return new Deed(words, "窗口轮岗无人交接", Outcome.FIXED_AT_ONCE, null);
    }

    private void refused(Action action, Deed deed, Problem problem) {
        assertThatThrownBy(() -> replies.check(action, Stage.ACCEPTED, deed))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已当面道歉并补办",
                "已电话联系，约好周四上午来取证，不用再跑",
                "材料清单已改成一张，贴在窗口",
                "We printed one list and put it up at the counter."
            })
    void what_was_really_done_is_a_reply(String words) {
        assertThat(replies.check(Action.RESPOND, Stage.ACCEPTED, reply(" " + words + " "))
                        .words())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已处理",
                "已处理完毕。",
                "您好，您反映的问题已收悉，我们高度重视，已整改到位，感谢您的监督！",
                "情况属实，加强管理，举一反三。",
                "。。。。。。。。。",
                "好好好好好好好好",
                "哈哈哈哈哈哈呵呵",
                "ok ok ok ok"
            })
    void set_phrases_are_no_reply(String words) {
        refused(Action.RESPOND, reply(words), Problem.WORDS_CANNED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADD", "REOPEN", "OBJECT", "CLOSE", "RESPOND", "DISMISS", "UPHOLD", "REJECT"})
    void who_must_say_something_must(Action action) {
        refused(action, reply(" \u200b\n"), Problem.WORDS_REQUIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "INVESTIGATE", "RECTIFY", "FOLLOW_UP", "WITHDRAW", "SATISFIED", "PARTLY"})
    void the_rest_needs_no_words(Action action) {
        assertThat(replies.check(action, Stage.ACCEPTED, Deed.words("")).words())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不清楚", "工作人员服务态度问题", "一二一二"})
    void a_reply_names_a_cause(String cause) {
        refused(Action.RESPOND, new Deed("已当面道歉并补办", cause, Outcome.EXPLAINED, null), Problem.ROOT_CAUSE_REQUIRED);
    }

    @Test
    void a_short_cause_is_a_cause() {
        Deed deed = new Deed("已当面道歉并补办", "系统故障", Outcome.EXPLAINED, null);

        assertThat(replies.check(Action.RESPOND, Stage.ACCEPTED, deed).rootCause())
                .isEqualTo("系统故障");
    }

    @Test
    void an_outcome_belongs_to_its_action() {
        refused(Action.RESPOND, new Deed("已当面道歉并补办", "系统故障", null, null), Problem.OUTCOME_REQUIRED);
        refused(Action.RESPOND, new Deed("已当面道歉并补办", "系统故障", Outcome.MISTAKEN, null), Problem.OUTCOME_REQUIRED);
        refused(Action.DISMISS, new Deed("调监控看过，当天没有来办事", null, Outcome.EXPLAINED, null), Problem.OUTCOME_REQUIRED);
        assertThat(replies.check(
                                Action.DISMISS,
                                Stage.ACCEPTED,
                                new Deed("调监控看过，当天没有来办事", null, Outcome.NO_EVIDENCE, null))
                        .outcome())
                .isEqualTo(Outcome.NO_EVIDENCE);
    }

    @Test
    void what_an_action_does_not_need_is_not_kept() {
        Deed deed = replies.check(Action.ACCEPT, Stage.ACCEPTED, new Deed("马上看", "系统故障", Outcome.EXPLAINED, 3));

        assertThat(deed).isEqualTo(new Deed("马上看", null, null, 3));
    }

    @Test
    void a_long_text_is_refused() {
        refused(Action.ADD, Deed.words("长".repeat(1_001)), Problem.WORDS_TOO_LONG);
        assertThat(replies.check(Action.ADD, Stage.ACCEPTED, Deed.words("😡".repeat(1_000)))
                        .words())
                .hasSize(2_000);
    }
}
