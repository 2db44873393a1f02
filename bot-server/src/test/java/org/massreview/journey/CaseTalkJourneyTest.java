package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Complaints handled by nothing but the chat: clerk, township, county, each on a phone of their own. */
@WholeServer
class CaseTalkJourneyTest {

    @Autowired
    Citizens citizens;

    private Loop loop;

    @BeforeEach
    void begin() {
        loop = new Loop(citizens);
    }

    @Test
    void a_clerk_accepts_replies_and_the_citizen_answers() {
        String window = loop.window("421381102", 0);
        String clerk = "clerk-" + window;
        JsonNode filed = loop.filed(window, "排了两个小时轮到我说系统坏了");
        String number = filed.get("number").asString();

        assertThat(types(clerk, "待办")).contains(number, "陈巷镇", "期限");
        assertThat(types(clerk, "接单 " + number)).contains("请确认", "接单");
        assertThat(stage(filed)).as("nothing counts before a yes").isEqualTo("RECEIVED");
        assertThat(types(clerk, "1")).contains("办好了", "已受理");
        assertThat(types(clerk, "回复 " + number + " 已处理，感谢您的反馈")).contains("原因");
        assertThat(types(clerk, "当天系统升级没有提前告知")).contains("处理结果");
        assertThat(types(clerk, "1")).contains("请确认", "立行立改");
        assertThat(types(clerk, "确认")).contains("套话不算答复");
        assertThat(types(clerk, "系统已恢复，已给群众打电话当面补办")).contains("请确认");
        assertThat(types(clerk, "确认")).contains("办好了", "已答复");
        JsonNode seen = loop.complaint(filed.get("receipt").asString());
        assertThat(seen.get("stage").asString()).isEqualTo("RESPONDED");
        assertThat(seen.toString()).contains("当天系统升级没有提前告知", "当面补办");
        assertThat(types(clerk, "接单 " + number)).contains("不能这样操作", "您现在可以");
        assertThat(types(clerk, "待办")).as("it waits for the citizen").doesNotContain(number);
        assertThat(types(clerk, "接单")).contains("请发投诉编号");
        types(clerk, "取消");
    }

    @Test
    void an_extension_is_asked_for_and_granted_by_chat() {
        String window = loop.window("421381103", 0);
        String clerk = "clerk-" + window;
        JsonNode filed = loop.filed(window, "高龄津贴停发三个月");
        String number = filed.get("number").asString();
        types(clerk, "接单 " + number);
        types(clerk, "1");
        assertThat(types(clerk, "延期 " + number + " 系统还没有修好")).contains("请写明情况");
        types(clerk, "省里周五恢复");
        assertThat(types(clerk, "1")).as("no day was named").contains("延期的日期要在");
        types(clerk, "取消");
        assertThat(types(clerk, "延期 " + number + " 到明天 等系统修复")).contains("请确认");
        assertThat(types(clerk, "1")).contains("延期的日期要在");
        String later = java.time.LocalDate.parse(
                        loop.complaint(filed.get("receipt").asString())
                                .get("dueOn")
                                .asString())
                .plusDays(3)
                .toString();
        assertThat(types(clerk, later)).contains("请确认", "等系统修复");
        assertThat(types(clerk, "1")).contains("办好了");
        assertThat(types("township-421381103", "批准 " + number)).contains("请确认");
        types("township-421381103", "1");
        assertThat(loop.complaint(filed.get("receipt").asString()).get("dueOn").asString())
                .isEqualTo(later);
    }

    @Test
    void an_appeal_is_decided_by_the_county_by_chat() {
        String window = loop.window("421381104", 0);
        String clerk = "clerk-" + window;
        JsonNode filed = loop.filed(window, "工作时间窗口没有人");
        String number = filed.get("number").asString();
        types(clerk, "申诉 " + number + " 当天窗口停电检修，门口贴了通知");
        assertThat(types(clerk, "1")).contains("窗口申诉，复核中");

        assertThat(types("county-421381", "办理 " + number))
                .contains("申诉成立", "申诉不成立")
                .doesNotContain("异议");
        assertThat(types("county-421381", "申诉不成立")).contains("请写明情况");
        assertThat(types("county-421381", "调取录像，当天下午已经来电")).contains("请确认");
        assertThat(types("county-421381", "是的")).contains("已受理");
        assertThat(loop.complaint(filed.get("receipt").asString()).toString()).contains("调取录像", "申诉不成立");
    }

    @Test
    void who_confirms_what_another_has_changed_meanwhile_is_told_so_and_does_nothing() {
        String window = loop.window("421381108", 0);
        JsonNode filed = loop.filed(window, "热水器坏了没有人修");
        String number = filed.get("number").asString();
        String township = "township-421381108";

        assertThat(types(township, "催办 " + number + " 请今天联系维修")).contains("请确认");
        loop.act(number, "urge", Map.of("words", "县里也接到电话"), citizens.as("county-421381"));
        assertThat(types(township, "1")).contains("没有算数", "县里也接到电话", "办理这一件");

        assertThat(loop.complaint(filed.get("receipt").asString()).toString()).doesNotContain("请今天联系维修");
        assertThat(types(township, "1")).as("looks at it anew").contains("您要做什么");
        types(township, "取消");
    }

    @Test
    void whoever_complained_and_speaks_like_an_official_is_told_what_they_may_do() {
        String window = loop.window("421381108", 1);
        String citizen = "citizen-2603";
        String number = loop.filed(window, "空白表格没有了", citizens.as(citizen))
                .get("number")
                .asString();

        assertThat(types(citizen, "催办 " + number)).contains("已收到", "您现在可以", "补充", "前给您答复", "查这一件的进度");
        assertThat(types(citizen, "1")).contains("补充", "撤回");
        types(citizen, "取消");
        assertThat(types("citizen-2604", "申诉 " + number + " 我不服")).contains("没有办理这件事的权限", "回执码");
        String official = "clerk-" + loop.window("421381108", 2);
        String theirs =
                loop.filed(window, "柜台太高了", citizens.as(official)).get("number").asString();
        assertThat(types(official, "催办 " + theirs)).contains("已收到", "补充").doesNotContain("管辖");
    }

    @Test
    void who_may_not_is_told_so_and_nothing_happens() {
        String window = loop.window("421381105", 0);
        JsonNode filed = loop.filed(window, "复印要收五块钱");
        String number = filed.get("number").asString();

        assertThat(types("citizen-2600", "接单 " + number)).doesNotContain("请确认");
        assertThat(types("clerk-" + loop.window("421381106", 0), "接单 " + number))
                .contains("不在您的管辖范围");
        assertThat(types("township-421381105", "接单 1024")).contains("编号", "输错");
        assertThat(types("citizen-2601", "待办")).doesNotContain(number);
        assertThat(stage(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void a_supervisor_who_sends_the_number_alone_sees_it_and_is_offered_to_handle_it() {
        String window = loop.window("421381107", 0);
        JsonNode filed = loop.filed(window, "空调坏了半个月");
        String number = filed.get("number").asString();
        String township = "township-421381107";

        assertThat(types(township, number)).contains("已收到", "办理这一件");
        assertThat(types(township, "1")).contains("您要做什么", "接单", "催办");
        assertThat(types(township, "催办")).contains("请写明情况");
        assertThat(types(township, "天热，请今天联系维修")).contains("请确认");
        assertThat(types(township, "1")).contains("办好了");
        assertThat(loop.complaint(filed.get("receipt").asString()).toString()).contains("请今天联系维修");
    }

    @Test
    void the_county_transfers_one_by_chat_and_does_not_see_it_again() {
        String window = loop.window("421381111", 0);
        JsonNode filed = loop.filed(window, "窗口把我的材料给了外人");
        String number = filed.get("number").asString();
        String county = "county-421381";

        assertThat(types("clerk-" + window, "移送 " + number + " 泄露个人信息")).contains("不能这样操作");
        assertThat(types(county, "移送 " + number + " 泄露个人信息，涉嫌违纪")).contains("请确认");
        assertThat(types(county, "1")).contains("已移送", "YS-");
        assertThat(types(county, "办理 " + number)).contains("不在您的管辖范围");
        assertThat(types(county, "取消")).isNotEmpty();
        assertThat(stage(filed)).isEqualTo("TRANSFERRED");
    }

    @Test
    void an_official_logs_in_on_a_desktop_by_saying_yes_in_the_chat() {
        JsonNode opened = citizens.post(
                        "/api/v1/logins",
                        "",
                        "User-Agent",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Edg/126.0")
                .json();
        String word = opened.get("word").asString();
        String path = "/api/v1/logins/" + opened.get("id").asString();
        String[] secret = {"Login-Secret", opened.get("secret").asString()};

        assertThat(types("citizen-2602", "登录 " + word)).doesNotContain("浏览器");
        assertThat(types("county-421381", "登录 " + word)).contains("是您本人", "Edge", "Windows");
        assertThat(citizens.get(path + "?wait=0", secret).json().get("state").asString())
                .isEqualTo("WAITING");
        assertThat(types("county-421381", "1")).contains("已经登录");
        JsonNode in = citizens.get(path, secret).json();
        assertThat(in.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(citizens.get(
                                "/api/v1/complaints?limit=1",
                                "Authorization",
                                "Bearer " + in.get("token").asString())
                        .status())
                .isEqualTo(200);
        assertThat(types("city", "登录 " + word)).contains("确认过");
    }

    private String stage(JsonNode filed) {
        return loop.complaint(filed.get("receipt").asString()).get("stage").asString();
    }

    private String types(String openid, String text) {
        JsonNode messages = citizens.post("/standin/phones/" + openid + "/texts", Map.of("text", text))
                .json()
                .get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }
}
