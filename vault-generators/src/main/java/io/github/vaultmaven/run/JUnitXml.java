// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A test report in the XML that CI servers read, as Surefire writes it: one suite, one case per test. */
public final class JUnitXml {

    /** The document; {@code \n} at each line's end. */
    public String text(TestReport report) {
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

    private static void suite(TestReport report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(report.model() + "." + report.dialect()));
        xml.writeAttribute("tests", Integer.toString(report.tests().size()));
        xml.writeAttribute("failures", Long.toString(report.count(TestResult.Status.FAILED)));
        xml.writeAttribute("errors", Long.toString(report.count(TestResult.Status.BROKEN)));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(report.millis()));
        for (TestResult test : report.tests()) {
            testCase(report, test, xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void testCase(TestReport report, TestResult test, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(report.model() + "." + test.object()));
        xml.writeAttribute("name", clean(test.id()));
        xml.writeAttribute("time", seconds(test.millis()));
        switch (test.status()) {
            case FAILED -> detail("failure", test, xml);
            case BROKEN -> detail("error", test, xml);
            case WARNED -> detail("system-out", test, xml);
            case PASSED -> {}
        }
        xml.writeEndElement();
    }

    private static void detail(String element, TestResult test, XMLStreamWriter xml) throws XMLStreamException {
        String message = clean(test.message());
        xml.writeStartElement(element);
        if (test.fails()) {
            xml.writeAttribute("message", message.lines().findFirst().orElse(""));
        }
        xml.writeCharacters(message);
        xml.writeEndElement();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** Without the control characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
