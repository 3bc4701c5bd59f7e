// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.policy.Fingerprints;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML of test reports, as Surefire writes it: a case per finding, failed where the finding is an error or fails the
 * build, skipped where it is suppressed; one passed case where there are none.
 */
final class JUnitFormat implements FindingFormat {

    private static final String SUITE = "vault.findings";

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public Optional<String> file() {
        return Optional.of("TEST-vault-findings.xml");
    }

    @Override
    public String text(FindingReport report) {
        StringWriter text = new StringWriter();
        try {
            // The platform's own: a parser on the class path must not change the bytes.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(report, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return text + "\n";
    }

    private static void suite(FindingReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<Fingerprints.Known> all = report.all();
        long failures = report.judged().findings().stream()
                .filter(d -> fails(d, report.judged()))
                .count();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", SUITE);
        xml.writeAttribute("tests", Integer.toString(Math.max(1, all.size())));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped", Integer.toString(report.judged().silenced().size()));
        xml.writeAttribute("time", "0");
        if (all.isEmpty()) {
            startCase(SUITE, "no findings", xml);
            xml.writeEndElement();
        }
        for (Fingerprints.Known known : all) {
            testCase(known.finding(), report, xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static boolean fails(Diagnostic finding, JudgedFindings judged) {
        return finding.severity() == Severity.ERROR || judged.failOn().fails(finding);
    }

    private static void testCase(Diagnostic d, FindingReport report, XMLStreamWriter xml) throws XMLStreamException {
        String file = d.range().file().isEmpty() ? SUITE : report.path(d.range().file());
        startCase(
                file, d.id() + " at " + d.range().startLine() + ":" + d.range().startColumn(), xml);
        Optional<JudgedFindings.Silenced> silenced = report.silenced(d);
        String excerpt = clean(
                ConsoleReport.plain(name -> Optional.ofNullable(report.texts().get(name)))
                        .print(d));
        if (silenced.isPresent()) {
            xml.writeStartElement("skipped");
            String reason = silenced.get().isKnown()
                    ? "in the baseline"
                    : silenced.get().reason();
            xml.writeAttribute("message", clean(reason));
        } else if (fails(d, report.judged())) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(d.message()));
            xml.writeAttribute("type", d.id());
            xml.writeCharacters(excerpt);
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(excerpt);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void startCase(String type, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(type));
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("time", "0");
    }

    /** Without the control characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
