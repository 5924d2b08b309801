"""Forms of one name that no table of sounds brings together: of given names, Korean surnames, and parts of names.

Given names are those that news carries over from one language of a person into another (Svitlana and Svetlana, Yorgos
and Georgios), by the languages' own lists of forms. English pairs (Stephen, Steven) are no such thing: two people.
"""

# Korean surnames: the Revised Romanization, the older one, and what their bearers write.
_SURNAMES = (
    "Pak Park Bak,Choi Choe,Chung Jung Jeong,Kang Gang,Cho Jo,Yun Yoon,Yoo Ryu Yu,Shin Sin,Lim Rim,Baek Paek Paik,"
    "Kwon Gwon,Hwang Whang,Bae Pae,Koo Ku Gu,Chun Jeon,Moon Mun,Suh Seo,Ahn An,Chang Jang,Rhee Yi Lee,Noh Roh"
)
_PARTS = (
    "Abu Abou,Umm Um Oum,Beit Bait Bayt,Deir Dayr Der,Jabal Jebel Djebel Gebel,Wadi Ouadi Oued,Khan Xan,Kafr Kfar,"
    "Ain Ayn,Qasr Kasr Ksar,Sheikh Shaikh Cheikh,Abdel Abdul Abdal Abdol,Haji Hadji Hajji,Khor Khawr,Tel "
    "Tell,Mirza Mirzo"
)
# Chinese surnames before the same given name: pinyin and Wade–Giles.
_CHINESE = (
    "Zhang Chang,Xu Hsu,Zhou Chou,Jiang Chiang,Cao Tsao,Cai Tsai,Zhu Chu,Qian Chien,Xie Hsieh,Deng Teng,"
    "Gao Kao,Guo Kuo,Zheng Cheng,Dong Tung,Zeng Tseng,Xiao Hsiao,Qin Chin,Jia Chia,Du Tu,Ding Ting,Ren Jen,"
    "Xue Hsueh,Bai Pai,Tian Tien,Xiong Hsiung"
)
_GIVEN = (
    # Ukrainian, Russian, Belarusian
    "Volodymyr Vladimir Uladzimir,Oleksandr Aleksandr Alexandr Alexander Aliaksandr,Oleksii Oleksiy Aleksei Aleksey "
    "Alexei Alexey Aliaksei,Mykola Nikolai Nikolay Mikalai,Serhii Serhiy Sergei Sergey Sergii Sergiy Siarhei,"
    "Andrii Andriy Andrei Andrey,Dmytro Dmitry Dmitri Dmitriy Dzmitry Dmitrii,Yevhen Evgeny Yevgeny Evgeni Evgenii "
    "Yevgeni Evgeniy Evhen Yauhen,Mykhailo Mikhail Mykhaylo Mikhael Mikhaylo,Pavlo Pavel,Petro Pyotr Piotr Petr,"
    "Hryhorii Hryhoriy Grigory Grigori Grigoriy,Ihor Igor,Oleh Oleg Aleh,Kyrylo Kirill Kyryl,Vasyl Vasily Vasiliy "
    "Vasili Vasilii,Anatolii Anatoliy Anatoly Anatoli,Vitalii Vitaliy Vitaly Vitali,Valerii Valeriy Valery Valeri,"
    "Yurii Yuriy Yuri Yury Iurii Iouri,Heorhii Georgy Georgii Heorhiy Georgiy,Hennadii Gennady Gennadiy Gennadii "
    "Hennadiy,Yaroslav Iaroslav Jaroslav,Fedir Fyodor Fedor,Semen Semyon Semion,Viacheslav Vyacheslav "
    "Vjaceslav,Artem "
    "Artyom Artiom,Denys Denis Dzianis,Maksym Maxim Maksim,Bohdan Bogdan,Roman Raman,Mykyta Nikita,Illia Ilya Ilia "
    "Illya,Danylo Daniil Danil Danilo,Rostyslav Rostislav,Stanislav Stanislau,Vladyslav Vladislav Uladzislau,"
    "Leonid Leanid,Svitlana Svetlana Sviatlana,Olena Elena Yelena Alena,Olha Olga Volha,Halyna Galina Halina,"
    "Nataliia Natalia Natalya Nataliya,Tetiana Tetyana Tatiana Tatyana Tatsiana,Kateryna Ekaterina Yekaterina "
    "Katsiaryna,Hanna Anna,Iryna Irina,Maryna Marina,Kseniia Ksenia Xenia Kseniya,Yuliia Yulia Julia Yuliya "
    "Iuliia,Mariia Maria Mariya Marya Marija,Anastasiia Anastasia Anastasiya,Yevheniia Evgenia Yevgenia Yevgeniya,"
    "Liudmyla Lyudmila Ludmila Lyudmyla,Larysa Larisa,Liubov Lyubov Lubov,Zinaida Zinayida,Viktoriia Viktoria "
    "Victoria Viktoriya,Sofiia Sofia Sofiya Sophia,Dariia Daria Darya Dariya,Yelyzaveta Elizaveta Yelizaveta,"
    "Valentyna Valentina,Vira Vera,Nadiia Nadezhda Nadiya,Lidiia Lidia Lydia Lidiya,Raisa Raisya,"
    # Arabic, Persian, Turkish, South and Central Asian
    "Mohammed Mohamed Muhammad Mohammad Mohamad Muhammed Mohamud Muhammet Mohammod,Ahmed Ahmad Ahmet Akhmed Akhmad,"
    "Hussein Husain Hussain Husayn Husein Hossein Hosein Hoseyn,Hassan Hasan,Yousef Youssef Yusuf Yousuf Yusef Yusif "
    "Youssouf Yosef,Abdullah Abdallah Abdulla Abdollah,Mahmoud Mahmud Mahmood Makhmud,Mustafa Mostafa Moustafa "
    "Mustapha Moustapha,Ibrahim Ebrahim Ibraheem Ibragim,Ismail Ismael Esmail Ismaeel Esmaeil Ismayil,Omar Umar Omer,"
    "Othman Osman Uthman Ousmane Usman,Khaled Khalid Chalid,Saeed Said Saïd Saeid Sayeed Saied,Tariq "
    "Tarek Tareq Tarik,"
    "Jamal Gamal Djamal Jamaal,Nasser Nasir Naser Nassir,Rashid Rasheed Rachid Rashed,Salim Saleem Selim,Suleiman "
    "Sulaiman Soleiman Suleyman Sulayman Souleymane Soliman,Walid Waleed Oualid,Yahya Yehia Yahia Yehya,"
    "Fatima Fatema Fatemeh Fatimah Fatma,Aisha Ayesha Aysha Aicha Aishah Aïcha,Khadija Khadijah Khadeja Khadidja,"
    "Maryam Mariam Miriam Meryem Maryem,Layla Leila Laila Leyla Lejla,Zaynab Zainab Zeinab Zeynab Zeineb Zeynep,"
    "Noor Nour Nur,Jalal Djalal Galal,Faisal Faysal Feisal Fayçal,Hisham Hesham Hicham,Karim Kareem Kerim,Amin Ameen,"
    "Qasim Qassem Kassem Qasem Qassim Ghasem Kasim,Reza Riza Ridha,Javad Jawad,Mehdi Mahdi,Nouri Nuri,"
    "Riyad Riad Riyadh,"
    "Shafiq Shafik Chafik,Usama Osama Oussama,Zuhair Zuheir Zouhair,Bashar Bachar,Bashir Basheer Bachir,"
    # Greek
    "Georgios Yorgos Giorgos George Yiorgos Jorgos,Ioannis Yannis Giannis Yiannis Janis,Nikolaos Nikos,Konstantinos "
    "Kostas Constantinos Costas Kostis,Dimitrios Dimitris Demetrios,Panagiotis Panayiotis Panayotis,"
    "Stylianos Stelios,"
    "Athanasios Thanasis Thanos,Evangelos Vangelis,Emmanouil Manolis Emmanuel,Aikaterini Katerina "
    "Ekaterini,Eleni Elena,"
    "Christos Hristos,Charalambos Haralambos Haris,Grigoris Grigorios,Michail Michalis Mihalis,"
    # Hebrew, Armenian, Georgian
    "Yitzhak Itzhak Yitzchak Isaac Itzik,Yaakov Yaacov Jacob Yakov,Moshe Moishe,Shmuel Samuel,Gavriel Gabriel,Rivka "
    "Rebecca,Haim Chaim Hayim Chayim,Ariel Arieh Aryeh,Yehuda Jehuda,Yosef Yossef Joseph,"
    "Davit Davith David,Mikheil Mikhail Mikhael,Giorgi Georgi,Aleksandre Alexandre,Hovhannes Hovannes Ovanes,Grigor "
    "Krikor,Hakob Hagop,Karen Garen,Vardan Vartan,Gevorg Kevork,Tigran Dikran,"
    # of Africa and of East and South Asia
    "Mamadou Mamadu,Ousmane Ousman,Chidi Chidy,Jagdish Jagadish,Krishnan Krishnen,Lakshmi Laxmi,Deepak Dipak,"
    "Sunil Suneel,Sanjay Sanjai,Vijay Vijai Bijay,Rajiv Rajeev,Sandip Sandeep,Pradip Pradeep,Dilip Dileep,"
    "Sudhir Sudheer"
)


def _table(groups: str) -> dict[str, str]:
    return {form: group for group in groups.split(",") for form in group.split()}


SURNAME = _table(_SURNAMES)
PART = _table(f"{_PARTS},{_CHINESE}")
GIVEN = frozenset(_GIVEN.replace(",", " ").split())


def given(form: str) -> tuple[str, ...]:
    """The groups of forms that a given name of `GIVEN` belongs to."""
    return tuple(group for group in _GIVEN.split(",") if form in group and form in group.split())


def are_one_given(one: str, other: str) -> bool:
    """Whether two given names are forms of one: Svitlana and Svetlana."""
    return one in GIVEN and other in GIVEN and not set(given(one)).isdisjoint(given(other))


def are_forms(one: str, other: str) -> bool:
    """The same of given names and of what a name begins with: Abu and Abou."""
    return are_one_given(one, other) or (one in PART and PART[one] == PART.get(other))
