package org.massreview.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.secret.Keys;

class PersonKeyTest {

    private final People people = new People(Keys.secrets());
    private final PersonKey zhang = people.byOpenid("oZhang");

    @Test
    void the_same_openid_is_the_same_person() {
        assertThat(people.byOpenid("oZhang")).isEqualTo(zhang).hasSameHashCodeAs(zhang);
        assertThat(people.byOpenid("oLi")).isNotEqualTo(zhang);
        assertThat(Set.of(zhang)).contains(people.byOpenid("oZhang"));
    }

    @Test
    void a_device_of_the_same_name_is_somebody_else() {
        assertThat(people.byDevice("oZhang")).isNotEqualTo(zhang);
    }

    @Test
    void another_installation_knows_the_same_openid_as_somebody_else() {
        assertThat(new People(Keys.others()).byOpenid("oZhang")).isNotEqualTo(zhang);
    }

    @Test
    void comes_back_from_its_hex_form() {
        assertThat(zhang.hex()).matches("[0-9a-f]{64}");
        assertThat(PersonKey.parse(zhang.hex())).isEqualTo(zhang);
    }

    @Test
    void a_log_line_never_shows_the_whole() {
        assertThat(zhang.toString()).doesNotContain(zhang.hex().substring(0, 9)).hasSizeLessThan(25);
    }

    @Test
    void nobody_can_change_it_from_outside() {
        byte[] hash = new byte[32];
        PersonKey key = new PersonKey(hash);
        hash[0] = 1;
        key.hash()[1] = 1;

        assertThat(key).isEqualTo(new PersonKey(new byte[32]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "0000000000000000000000000000000000000000000000000000000000000000ff"})
    void anything_but_32_bytes_is_no_person(String hex) {
        assertThatThrownBy(() -> PersonKey.parse(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_people_stay_apart() {
        Set<PersonKey> keys = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            keys.add(people.byOpenid("citizen-" + i));
        }
        assertThat(keys).hasSize(5_000);
    }
}
