// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All the ways in which computed rows can be declared, as the page "Business vault" says. */
class FormsTest {

    /** Two sources of one entity, which may deliver at different times. */
    private static final String PERSON = """
            source: crm
            delivery: delta
            tables:
              people:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: email, type: varchar}
                  - {name: city, type: varchar}
                  - {name: points, type: integer}
            ---
            source: erp
            delivery: delta
            tables:
              clients:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: email, type: varchar}
                  - {name: credit, type: integer}
            ---
            entity: person
            hub: {business_key: [id]}
            satellites:
              - {name: contact, attributes: [email, city, points], sources: [crm]}
              - {name: credit, attributes: [email, credit], sources: [erp]}
            source_mappings:
              crm: {table: people}
              erp: {table: clients}
            """;

    private static String person(String columns, String satellite) {
        return "select h.id, " + columns + ", s@ from " + satellite
                + " s join h_person h on h.person_hk = s.person_hk where h.id is not null";
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void expressionsSeeTheRowsOfEachMoment(String engine) throws SQLException {
        String rating = """
                computed_satellite: rating
                on: person
                expressions:
                  total: coalesce(points, 0) + coalesce(s_person_credit_erp.credit, 0)  -- of both
                  who: upper(id)
                over: [s_person_contact_crm, s_person_credit_erp]
                attributes: {total: bigint}
                """;
        try (var cut = new SpecVault(engine, PERSON, rating);
                var whole = new SpecVault(engine, PERSON, rating)) {
            cut.deliver("people", "1 a x@ X #5").run();
            cut.deliver("people").deliver("clients", "2 a x@ #10").run();
            cut.deliver("people", "4 a x@ X #7").deliver("clients").run();
            whole.deliver("people", "1 a x@ X #5", "4 a x@ X #7")
                    .deliver("clients", "2 a x@ #10")
                    .run();
            String rows = person("s.total, s.who", "s_rating");
            assertThat(cut.rows(rows)).containsExactly("a|15|A|2", "a|17|A|4", "a|5|A|1");
            assertThat(whole.rows(rows)).isEqualTo(cut.rows(rows));
            cut.deliver("people", "3 a x@ X #6").run();
            assertThat(cut.rows(rows)).containsExactly("a|15|A|2", "a|16|A|3", "a|17|A|4", "a|5|A|1");
            assertThat(cut.rows("select reason from s_rating_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void mergedSatellitesAreSourcesInTheOrderNamed(String engine) throws SQLException {
        String merged = """
                computed_satellite: mail
                on: person
                merge: [s_person_contact_crm, s_person_credit_erp]
                """;
        try (var vault = new SpecVault(engine, PERSON, merged)) {
            vault.deliver("people", "1 a one X #5", "2 a two X #5")
                    .deliver("clients", "2 a other #10", "3 a three #10");
            vault.run().run();
            assertThat(vault.rows(person("s.email", "s_mail"))).containsExactly("a|one|1", "a|three|3", "a|two|2");
            assertThat(vault.rows("select reason, email from s_mail_rejects")).containsExactly("taken|other");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void keysThatMatchAreTheSameAsTheLowest(String engine) throws SQLException {
        String same = """
                same_as: twin
                hub: person
                rule: {match: [lower(email), city], over: s_person_contact_crm}
                """;
        String pairs = "select m.id, d.id, l@ from l_twin l join h_person m on m.person_hk = l.master_hk"
                + " join h_person d on d.person_hk = l.duplicate_hk where m.id is not null";
        try (var vault = new SpecVault(engine, PERSON, same)) {
            vault.deliver("people", "1 c M X #1", "2 b m X #1", "3 d m X #1", "1 e m Y #1", "1 f ~ X #1", "1 g ~ X #1");
            vault.run();
            assertThat(vault.rows(pairs)).containsExactly("b|c|2", "b|d|3");
            vault.run();
            assertThat(vault.rows(pairs)).containsExactly("b|c|2", "b|d|3");
            assertThat(vault.rows("select reason from l_twin_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void queriesFeedHubsLinksAndTheirSatellites(String engine) throws SQLException {
        String specs = """
                business_hub: city
                business_key: [city]
                query: "select distinct upper(city) as city from s_person_contact_crm"
                ---
                computed_link: residence
                members: [person, city]
                query: |
                  with homes as (select person_hk, upper(city) as city, points from s_person_contact_crm)
                  select s.person_hk, c.city_hk, s.points as weight
                  from homes s join h_city c on c.city = s.city
                ---
                computed_satellite: home_weight
                on: city
                query: |
                  select l.city_hk, max(r.weight) as most from l_residence l
                  join s_residence r on r.residence_hk = l.residence_hk group by l.city_hk
                """;
        try (var vault = new SpecVault(engine, PERSON, specs)) {
            vault.deliver("people", "1 a ~ x #1", "2 b ~ X #3", "3 a ~ y #2")
                    .run()
                    .run();
            assertThat(vault.rows("select city, h@, record_source from h_city h where city is not null"))
                    .containsExactly("X|2|business.city", "Y|3|business.city");
            assertThat(
                            vault.rows(
                                    "select p.id, c.city, l@ from l_residence l join h_person p on"
                                            + " p.person_hk = l.person_hk join h_city c on c.city_hk = l.city_hk where p.id is not null"))
                    .containsExactly("a|X|2", "a|Y|3", "b|X|2");
            assertThat(vault.rows("select weight, s@ from s_residence s where weight is not null"))
                    .containsExactly("1|2", "2|3", "3|2");
            assertThat(vault.rows("select c.city, s.most, s@ from s_home_weight s join h_city c on"
                            + " c.city_hk = s.city_hk where c.city is not null"))
                    .containsExactly("X|3|2", "Y|2|3");
            assertThat(vault.rows("select reason from l_residence_rejects")).isEmpty();
            assertThat(vault.rows("select reason from h_city_rejects")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void queriesInTheWordsOfEngines(String engine) throws SQLException {
        String specs = """
                computed_satellite: domain
                on: person
                sql:
                  duckdb: select person_hk, regexp_extract(email, '@(.*)', 1) as domain, load_timestamp from s_person_contact_crm
                  postgresql: select person_hk, substring(email from '@(.*)') as domain, load_timestamp from s_person_contact_crm;
                attributes: {domain: varchar(3)}
                """;
        try (var vault = new SpecVault(engine, PERSON, specs)) {
            vault.deliver("people", "1 a me@org X #1", "1 b me@example X #1")
                    .run()
                    .run();
            assertThat(vault.rows(person("s.domain", "s_domain"))).containsExactly("a|org|1");
            assertThat(vault.rows("select reason, domain from s_domain_rejects"))
                    .containsExactly("bad_type|example");
        }
    }
}
